using Xunit;

namespace GptFathom.Suites.Tests.Recorded;

public class RecordedOutputTests
{
    public static TheoryData<string, string> Files => RecordedModels.All;

    [Theory, MemberData(nameof(Files))]
    public void Labels_differ_from_the_origins_exactly_where_listed(string task, string model)
    {
        IEnumerable<(string Id, bool Ours)> listed = Disagreement.Listed(task, model).Select(known => (known.Id, known.Ours));

        IEnumerable<(string Id, bool Ours)> found = RecordedOutput.Read(task, model)
            .Select(record => (record.Id, Ours: Grading.IsCorrect(task, record), record.OriginCorrect))
            .Where(label => label.Ours != label.OriginCorrect)
            .Select(label => (label.Id, label.Ours));

        Assert.Equal(listed.Order(), found.Order());
    }

    [Theory, MemberData(nameof(Files))]
    public void At_most_3_labels_in_1000_are_wrong(string task, string model)
    {
        int wrong = Disagreement.Listed(task, model).Count(known => known.Right == "origin");

        Assert.InRange(wrong, 0, RecordedOutput.Read(task, model).Count * 3 / 1000);
    }

    [Theory]
    [InlineData("gsm", "gpt-4o-2024-05-13", "gpt-4o-2024-08-06", 22, 11)]
    [InlineData("gsm", "gpt-3.5-turbo-0125", "gpt-4o-2024-05-13", 219, 22)]
    [InlineData("gsm8k-openai", "6b_verification", "175b_finetuning", 152, 209)]
    [InlineData("bbh/word_sorting", "code-davinci-002-direct", "code-davinci-002-cot", 19, 44)]
    public void A_pair_gains_and_loses_what_its_origin_reports_but_for_listed_cases(string task, string older, string newer, int gained, int lost)
    {
        Dictionary<string, bool> before = RecordedOutput.Read(task, older).ToDictionary(record => record.Id, record => Grading.IsCorrect(task, record));
        List<(bool Before, bool After)> pairs = [.. RecordedOutput.Read(task, newer).Select(record => (before[record.Id], Grading.IsCorrect(task, record)))];

        Assert.Equal((gained, lost), (pairs.Count(pair => !pair.Before && pair.After), pairs.Count(pair => pair.Before && !pair.After)));
    }
}
