using GptFathom.Suites.Scoring;
using GptFathom.Tests.Support;
using Xunit;

namespace GptFathom.Suites.Tests.Scoring;

public class PaperProgramTests
{
    private const string Body = "    return 1";

    [Theory]
    [InlineData(Body, Body), InlineData(Body + "\n\ndef g():", Body + "\n"), InlineData(Body + "\nclass C:", Body), InlineData(Body + "\n# test", Body)]
    [InlineData(Body + "\nif x:\n    pass\ndef g():", Body), InlineData(Body + "\n    # test", Body + "\n    # test"), InlineData("", "")]
    public void A_completion_goes_on_with_the_problem_up_to_the_next_statement_at_the_margin(string output, string kept) =>
        Assert.Equal($"def f():\n{kept}\n", PaperExtractors.CompletedProgram.Extract(output, Samples.Of() with { Input = "def f():\n" }).Answer);

    [Fact]
    public void A_chat_model_has_to_repeat_the_problem() =>
        Assert.Equal(Body + "\n", PaperExtractors.ChatProgram.Extract(Body, Samples.Of() with { Input = "def f():\n" }).Answer);

    [Theory]
    [InlineData("```python\ndef f(): pass\n```", "```python\n"), InlineData("import re\nif x: y", "import re\n"), InlineData("", "\n")]
    public void Its_fences_stay_and_its_second_function_goes(string output, string program) =>
        Assert.Equal(program, PaperExtractors.ChatProgram.Extract(output, Samples.Of()).Answer);

    [Theory]
    [InlineData("Here:\n```python\ndef f():\n    pass\n```\n```python\nx\n```", "def f():\n    pass\n"), InlineData("```python\ndef f(): pass", "def f(): pass\n")]
    [InlineData("```\ndef f(): pass\n```", "): pass\n"), InlineData("```py\nx = 1\n```", "1\n"), InlineData("```x```", ""), InlineData("``````", "")]
    [InlineData("def f(): pass", "def f(): pass\n"), InlineData("```1234😀78", "\n"), InlineData("", "\n")]
    public void The_first_fence_loses_seven_characters_whatever_they_are(string output, string program) =>
        Assert.Equal(program, PaperExtractors.FencedProgram.Extract(output, Samples.Of()).Answer);

    [Theory]
    [InlineData("x = 1\n[DONE]\ny", "x = 1\n"), InlineData("x = 1 [DONE]", "x = 1 [DONE]\n"), InlineData("x = 1\ndef f(): pass", "x = 1\ndef f(): pass\n")]
    public void MBPP_ends_where_the_model_says_so(string output, string program) =>
        Assert.Equal(program, PaperExtractors.MbppProgram.Extract(output, Samples.Of()).Answer);
}
