using GptFathom.Suites.Datasets;
using GptFathom.Suites.Tests.Support;
using Xunit;

namespace GptFathom.Suites.Tests.Formats;

/// <summary>What is not as its authors publish it is one message: file, row, what was expected.</summary>
public sealed class MalformedFormatTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("mmlu", "mmlu/test/law_test.csv", "q,a,b,c,d,A\nq,a,b,c,A\n", "(2): expected 6 columns, found 5.")]
    [InlineData("mmlu", "mmlu/test/law_test.csv", "q,a,b,c,d,E\n", "(1): the field 'answer' is 'E'; expected a letter from A to D.")]
    [InlineData("arc-easy", "arc_easy/ARC-Easy-Test.jsonl", """{"id":"1","question":{"stem":"?","choices":[{"text":"a","label":"1"},{"text":"b","label":"2"}]},"answerKey":"A"}""",
        "(1): the field 'answerKey' is 'A'; expected one of the labels 1, 2.")]
    [InlineData("arc-challenge", "arc_challenge/ARC-Challenge-Test.jsonl", """{"id":"1","question":{"stem":"?"},"answerKey":"A"}""", "(1): the field 'question.choices' is missing.")]
    [InlineData("hellaswag", "hellaswag/hellaswag_val.jsonl", """{"ind":1,"ctx":"a","endings":["b","c","d","e"],"label":4}""", "(1): the field 'label' is '4'; expected a number from 0 to 3.")]
    [InlineData("winogrande", "winogrande/dev.jsonl", """{"sentence":"_","option1":"a","option2":"b","answer":"0"}""", "(1): the field 'answer' is '0'; expected a number from 1 to 2.")]
    [InlineData("race-high", "race_high/test/high/1.txt", """{"id":"1","article":"a","questions":["q"],"options":[["a","b"]],"answers":[]}""",
        "(1): there are 1 questions, 1 lists of options and 0 answers; expected as many of each.")]
    [InlineData("web-questions", "web_questions/webquestions.examples.test.json", """[{"utterance":"?","targetValue":"New York"}]""",
        "(row 1): the answers are 'New York'; expected (list (description ...) ...).")]
    [InlineData("drop", "drop/drop_dataset_dev.json", """{"nfl_1":{"passage":"p"}}""", "(row 1): expected a passage with 'passage' and a list 'qa_pairs'.")]
    [InlineData("drop", "drop/drop_dataset_dev.json", """{"nfl_1":{"passage":"p","qa_pairs":[{"question":"q"}]}}""", "(row 1): a question has no 'question' or no 'answer'.")]
    [InlineData("drop", "drop/drop_v0_dev.jsonl", """{"context":"Question: q","ref_text":"1"}""", "(1): expected 'Passage: ...', 'Question: ...' and 'Answer:' in the context.")]
    [InlineData("tydiqa", "tydiqa/tydiqa-goldp-v1.1-dev.json", """{"data":[{"title":"t"}]}""", "(row 1): the field 'paragraphs' is missing or no array.")]
    [InlineData("tydiqa", "tydiqa/tydiqa-goldp-v1.1-dev.json", """{"data":[{"paragraphs":[{"qas":[{"id":"thai-1","question":"?"}],"context":"c"}]}]}""", "(row 1): the field 'answers' is missing.")]
    [InlineData("math", "math/test.json", """{"problem":"?","solution":"Nobody knows.","idx":0}""", "(1): the solution states no answer; expected a \\boxed{}.")]
    [InlineData("mbpp", "mbpp/sanitized-mbpp.json", """[{"task_id":"x","prompt":"p","code":"c"}]""", "(row 1): the field 'task_id' is 'x'; expected a number.")]
    [InlineData("scienceqa", "scienceqa/problems.json", """{"1":{"question":"?","choices":["a","b"],"answer":0}}""", "(row 1): the field 'split' is missing.")]
    [InlineData("scienceqa", "scienceqa/problems.json", """{"..":{"question":"?","choices":["a","b"],"answer":0,"split":"test","image":"image.png"}}""",
        "(row 1): the picture of '..' is 'image.png'; expected an id and the name of a file.")]
    [InlineData("gpqa", "gpqa/gpqa_diamond.csv", "Question,Correct Answer,Incorrect Answer 1\n?,a,b\n", "(2): the field 'Incorrect Answer 2' is missing.")]
    [InlineData("cruxeval-o", "cruxeval/cruxeval.jsonl", """{"input":"1","output":"2"}""", "(1): the field 'code' is missing.")]
    public async Task A_row_that_is_not_as_published_is_named(string id, string path, string text, string expected)
    {
        string file = _folder.Write(path, text);
        FathomException problem = await Assert.ThrowsAsync<FathomException>(() => Native.SamplesAsync(id, Files));
        Assert.Equal(file + expected, problem.Message);
    }

    [Fact]
    public async Task A_passage_of_one_word_has_no_last_word_to_ask_for()
    {
        string file = _folder.Write("lambada/lambada_test.jsonl", string.Concat(Enumerable.Repeat("{\"text\":\"a b\"}\n", 15)) + "{\"text\":\"alone\"}\n");
        FathomException problem = await Assert.ThrowsAsync<FathomException>(() => Native.SamplesAsync("lambada", Files));
        Assert.Equal($"{file}(16): the passage has no word before its last; expected several words.", problem.Message);
    }

    [Fact]
    public async Task A_picture_that_is_not_there_is_named()
    {
        _folder.Write("scienceqa/problems.json", """{"7":{"question":"?","choices":["a","b"],"answer":0,"split":"test","image":"image.png"}}""");
        FathomException problem = await Assert.ThrowsAsync<FathomException>(() => Native.SamplesAsync("scienceqa", Files));
        Assert.Contains("problems.json(row 1): the picture cannot be read: ", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("question: x"), InlineData("{'question': 'x"), InlineData("[1]"), InlineData("{'passage': 'x'}"), InlineData("{'question': 'x'}")]
    public void An_exemplar_of_AgiEval_that_is_no_sample_is_told(string dictionary)
    {
        Sample row = new() { Id = "", Input = "", Metadata = new Dictionary<string, System.Text.Json.JsonElement> { ["0"] = Json("sample 1"), ["sat-en"] = Json(dictionary) } };
        Exception problem = Assert.ThrowsAny<Exception>(() => new AgiEvalExemplars().Expand(row, 1).ToArray());
        Assert.True(problem is FormatException or InvalidOperationException, problem.ToString());

        static System.Text.Json.JsonElement Json(string text) => System.Text.Json.JsonSerializer.SerializeToElement(text);
    }

    [Fact]
    public async Task Fewer_exemplars_than_shots_are_told_with_their_group()
    {
        _folder.Write("mmlu/test/law_test.csv", "q,a,b,c,d,A\n");
        _folder.Write("mmlu/dev/law_dev.csv", "q,a,b,c,d,A\nr,a,b,c,d,B\n");
        FathomException problem = await Assert.ThrowsAsync<FathomException>(() => Native.LoadAsync("mmlu", Files));
        Assert.Equal("mmlu/dev/*_dev.csv: 5 exemplars are declared, the file has 2 for the group 'law'.", problem.Message);
    }

    [Fact]
    public async Task A_compressed_file_cut_off_is_named()
    {
        string file = _folder.WriteGzip("hellaswag/hellaswag_val.jsonl.gz", string.Concat(Enumerable.Range(0, 99).Select(i => $"{{\"ind\":{i},\"ctx\":\"{i * 7919}\",\"endings\":[\"b\",\"c\"],\"label\":0}}\n")));
        byte[] whole = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
        _folder.Write("hellaswag/hellaswag_val.jsonl.gz", whole.AsSpan(0, whole.Length / 2));
        FathomException problem = await Assert.ThrowsAsync<FathomException>(() => Native.SamplesAsync("hellaswag", Files));
        Assert.StartsWith(file, problem.Message, StringComparison.Ordinal);
    }

    private IDataFiles Files => BenchmarkData.In([_folder.Root, AppContext.BaseDirectory]);
}
