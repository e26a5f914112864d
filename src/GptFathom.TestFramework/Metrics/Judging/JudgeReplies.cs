using Microsoft.Extensions.AI;

namespace GptFathom.Scoring.Judging;

/// <summary>Asks a judge and reads its verdict. A reply without one is an error of the sample and not a score.</summary>
internal static class JudgeReplies
{
    private const int Shown = 200;

    /// <exception cref="UnscoredException">The reply has no verdict.</exception>
    public static async Task<(T Verdict, string Reply)> AskAsync<T>(
        IChatClient judge, IEnumerable<ChatMessage> prompt, JudgeOptions options, Func<string, T?> read, CancellationToken cancellationToken)
        where T : struct
    {
        ChatResponse response = await judge.GetResponseAsync(prompt, options.ToChatOptions(), cancellationToken);
        string reply = response.Text.Trim();
        return ReplyScorer.OutcomeOf(response) switch
        {
            Outcome.Refused => throw new UnscoredException($"the judge refused: {End(reply)}"),
            _ when read(reply) is { } verdict => (verdict, reply),
            _ when response.FinishReason == ChatFinishReason.Length => throw new UnscoredException($"the judge's reply was cut off before its verdict: {End(reply)}"),
            _ => throw new UnscoredException($"the judge's reply has no verdict that can be read: {End(reply)}"),
        };
    }

    private static string End(string reply) => reply.Length == 0 ? "(no text)" : reply.Length <= Shown ? reply : $"…{reply[^Shown..]}";
}
