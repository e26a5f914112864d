using GptFathom.Runs;

namespace GptFathom.Xunit;

/// <summary>A sample whose result depends on its benchmark's verdict, with what xunit said about it.</summary>
internal sealed record DeferredSample(SampleTestCase TestCase, SampleResult Result, RecordedMessages Messages);
