using System.Text.Json;

namespace GptFathom.Testing;

/// <summary>Questions of the user's project, and what a model says that knows the answer or does not.</summary>
public static class Exam
{
    public static string Id(int number) => $"{number:000}";

    public static string Prompt(string benchmark, int number) => $"{benchmark} {Id(number)}?";

    /// <summary>The data file of a benchmark with so many samples, numbered from 1.</summary>
    public static string Lines(string benchmark, int count) => string.Concat(Enumerable.Range(1, count).Select(number => Line(benchmark, number) + "\n"));

    public static string Line(string benchmark, int number) =>
        JsonSerializer.Serialize(new { id = Id(number), question = Prompt(benchmark, number), answer = Target(benchmark, number) });

    /// <summary>The reply of a model that knows the answer.</summary>
    public static string Right(string prompt) => Say(prompt, isRight: true);

    /// <summary>The reply of a model that does not.</summary>
    public static string Wrong(string prompt) => Say(prompt, isRight: false);

    public static (string Benchmark, int Number) Parse(string prompt)
    {
        string[] words = prompt.TrimEnd('?').Split(' ');
        return (words[0], int.Parse(words[1], System.Globalization.CultureInfo.InvariantCulture));
    }

    private static string Target(string benchmark, int number) => benchmark == "summaries" ? $"the quick fox number {1000 + number}" : $"{1000 + number}";

    private static string Say(string prompt, bool isRight)
    {
        (string benchmark, int number) = Parse(prompt);
        string answer = isRight ? Target(benchmark, number) : benchmark == "summaries" ? "a slow bear" : $"{5000 + number}";
        return benchmark switch
        {
            "sums" or "products" => $"I think about it.\nThe answer is {answer}.",
            "orders" => $$"""{"item":"{{answer}}"}""",
            _ => answer,
        };
    }
}
