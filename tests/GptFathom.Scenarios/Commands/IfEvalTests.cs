using Xunit;

namespace GptFathom.Scenarios.Commands;

/// <summary>Replies to prompts in IFEval's native format, scored from the command line.</summary>
public sealed class IfEvalTests
{
    private static readonly string Data = Path.Combine(Repository.Root, "tests", "GptFathom.Suites.Tests", "Scoring", "Instructions");

    [Fact]
    public async Task Replies_are_judged_by_the_instructions_of_their_prompts()
    {
        using Fathom fathom = new();

        ProcessResult imported = await ImportAsync(fathom, Data, Path.Combine(Data, "ifeval", "replies.jsonl"));

        imported.ExitsWith(0);
        Assert.Contains("ifeval, model-1: n 53, score 49.1 %, answered 53, no answer 0", imported.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_instruction_that_is_not_known_is_refused_by_file_and_line()
    {
        using Fathom fathom = new();
        Directory.CreateDirectory(fathom.PathOf("data", "ifeval"));
        fathom.Write(Path.Combine("data", "ifeval", "input_data.jsonl"), """
            {"key":1,"prompt":"Name a tree.","instruction_id_list":["punctuation:no_comma"],"kwargs":[{}]}
            {"key":2,"prompt":"Rhyme.","instruction_id_list":["detectable_format:rhyme"],"kwargs":[{}]}
            """);
        string replies = fathom.Write("replies.jsonl", """
            {"id":"1","output":"An oak."}
            {"id":"2","output":"A cat in a hat."}
            """);

        ProcessResult imported = await ImportAsync(fathom, fathom.PathOf("data"), replies);

        imported.RefusesWith("input_data.jsonl(2)", "the instruction 'detectable_format:rhyme' is not known; expected one of");
    }

    private static Task<ProcessResult> ImportAsync(Fathom fathom, string data, string replies) =>
        fathom.RunAsync("import", replies, "--benchmark", "ifeval", "--model", "model-1", "--data", data, "--out", fathom.PathOf("runs"));
}
