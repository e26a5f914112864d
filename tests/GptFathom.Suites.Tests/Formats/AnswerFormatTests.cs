using GptFathom.Runs;
using GptFathom.Suites.Tests.Support;
using Microsoft.Extensions.AI;
using Xunit;

namespace GptFathom.Suites.Tests.Formats;

/// <summary>Datasets of questions that are answered in words, as their authors publish them.</summary>
public class AnswerFormatTests
{
    [Fact]
    public async Task Lambada_asks_for_the_last_word_of_all_passages_but_the_first_15()
    {
        LoadedBenchmark benchmark = await Native.LoadAsync("lambada");
        Assert.Equal(
            [("He put the kettle on, and when it sang he poured the", "tea"), ("\"Who is there?\" she called. Nobody answered, so she opened the", "door")],
            benchmark.Samples.Select(s => (s.Input, s.Target)));
        Assert.Equal(
            [
                (ChatRole.System, "Write the one word that most likely comes next and nothing else."), (ChatRole.User, "The dog wagged its"), (ChatRole.Assistant, "tail"),
                (ChatRole.User, "He put the kettle on, and when it sang he poured the"),
            ],
            Native.Prompt(benchmark, benchmark.Samples[0]).Select(m => (m.Role, m.Text)));
    }

    [Fact]
    public async Task Drop_has_numbers_spans_dates_and_the_answers_of_validators()
    {
        LoadedBenchmark benchmark = await Native.LoadAsync("drop");
        Assert.Equal(["q-1", "q-2", "q-3", "q-4"], benchmark.Samples.Select(s => s.Id));
        Assert.Equal(["14 | 14 points", "[\"Reed\",\"Hall\"]", "4 May 1997", "1850"], benchmark.Samples.Select(s => string.Join(" | ", s.Targets)));
        Assert.Equal([3, 1], benchmark.Samples.CountBy(s => s.Cluster!).Select(c => c.Value));
        Assert.Equal("The bridge stood from 1850.\n\nSince when did the bridge stand?", benchmark.Samples[3].Input);
        Assert.Equal(
            ["There were 4 geese.\n\nHow many geese were there?", "4", benchmark.Samples[3].Input], Native.Prompt(benchmark, benchmark.Samples[3]).Skip(5).Select(m => m.Text));
    }

    [Fact]
    public async Task An_answer_of_several_spans_scores_whatever_their_order()
    {
        LoadedBenchmark benchmark = await Native.LoadAsync("drop");
        ScoredAttempt attempt = await new Bodies(benchmark).ScoreAsync(benchmark.Samples[1], "Hall and Reed");
        Assert.Equal(1, attempt.Score?.Value);
    }

    [Fact]
    public async Task TydiQa_has_its_language_in_the_id()
    {
        LoadedBenchmark benchmark = await Native.LoadAsync("tydiqa");
        Assert.Equal([("finnish-101-1", "finnish"), ("japanese-7-0", "japanese")], benchmark.Samples.Select(s => (s.Id, s.Group)));
        Assert.Equal(["Helsinki | Helsingin kaupunki", "3776メートル"], benchmark.Samples.Select(s => string.Join(" | ", s.Targets)));
        Assert.Equal(["空は何色ですか。", "青", "富士山の高さは?"], Native.Prompt(benchmark, benchmark.Samples[1]).Skip(1).Select(m => m.Text));
    }

    [Fact]
    public async Task TydiQa_with_passages_has_them_before_the_question()
    {
        LoadedBenchmark benchmark = await Native.LoadAsync("tydiqa-goldp");
        Assert.Equal("富士山は3776メートルの山です。\n富士山の高さは?", benchmark.Samples[1].Input);
    }

    [Fact]
    public async Task WebQuestions_has_its_answers_in_the_notation_of_Lisp()
    {
        LoadedBenchmark benchmark = await Native.LoadAsync("web-questions");
        Assert.Equal(["Columbus", "Columbus, Ohio"], benchmark.Samples[0].Targets);
        Assert.Equal(["The \"Owl\"", "7 (seven)"], benchmark.Samples[1].Targets);
        Assert.Equal("what was the ship called?", Native.Prompt(benchmark, benchmark.Samples[1])[^1].Text);
    }

    [Fact]
    public async Task CruxEval_asks_for_the_output_of_a_call()
    {
        LoadedBenchmark benchmark = await Native.LoadAsync("cruxeval-o");
        Sample sample = Assert.Single(benchmark.Samples);
        Assert.Equal(("sample_0", "'cba'"), (sample.Id, sample.Target));
        Assert.Equal("def f(text):\n    return text[::-1]\n\nassert f('abc') == ?", Native.Prompt(benchmark, sample)[^1].Text);
    }

    [Fact]
    public async Task Math_has_the_answer_of_its_solution()
    {
        LoadedBenchmark benchmark = await Native.LoadAsync("math");
        Assert.Equal([("0", "Prealgebra", @"\frac{5}{6}"), ("1", "Number Theory", "4")], benchmark.Samples.Select(s => (s.Id, s.Group, s.Target)));
        Assert.Equal([@"What is half of $2$, as $\frac{2}{2}$?", @"It is $\boxed{1}$."], Native.Prompt(benchmark, benchmark.Samples[0]).Skip(1).Take(2).Select(m => m.Text));
        Assert.Equal(["0"], (await Native.LoadAsync("math-level-5")).Samples.Select(s => s.Id));
    }

    [Fact]
    public async Task Mbpp_evaluates_the_ids_11_to_510() =>
        Assert.Equal(["11", "510"], (await Native.SamplesAsync("mbpp", BenchmarkData.Small("native"))).Select(s => s.Id));
}
