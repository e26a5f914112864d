using System.Globalization;
using System.Text;

namespace GptFathom.Scoring.Judging;

/// <summary>
/// Puts the parts of a case between lines with a code. The code is a hash of all that it fences: the same in every run, so that a stored verdict is found
/// again, and beyond what a model can write into its answer, which would change the code.
/// </summary>
internal sealed class Fence
{
    private readonly JudgeCase _case;

    public Fence(JudgeCase shown)
    {
        _case = shown;
        Code = new ContentHash()
            .AddAll(shown.Conversation.SelectMany(m => new[] { m.Role.Value, m.Text }))
            .AddAll(shown.References)
            .AddAll(shown.Answers)
            .ToString();
    }

    /// <summary>32 hexadecimal digits.</summary>
    public string Code { get; }

    public string Conversation => string.Concat(_case.Conversation.Select((m, i) => Block($"{m.Role.Value} message", i + 1, m.Text)));

    /// <summary>The reference answers; nothing where there are none.</summary>
    public string References => string.Concat(_case.References.Select((r, i) => Block("reference answer", i + 1, r)));

    public string Answer(int index, string name) => Block(name, null, _case.Answers[index]);

    private string Block(string name, int? number, string text)
    {
        string label = number is { } n ? string.Create(CultureInfo.InvariantCulture, $"{name} {n} {Code}") : $"{name} {Code}";
        return new StringBuilder().Append("<<<").Append(label).Append(">>>\n").Append(text).Append("\n<<<end ").Append(label).Append(">>>\n").ToString();
    }
}
