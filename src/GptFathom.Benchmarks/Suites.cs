using GptFathom.Suites;

[assembly: Benchmarks(typeof(StandardSuite), typeof(PaperSuite), typeof(ExtendedSuite))]
