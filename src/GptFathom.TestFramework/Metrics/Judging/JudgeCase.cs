using Microsoft.Extensions.AI;

namespace GptFathom.Scoring.Judging;

/// <summary>What a judge is shown.</summary>
/// <param name="Conversation">The conversation up to the answer; roles other than user and assistant are shown under their names.</param>
/// <param name="References">Right answers, possibly none.</param>
/// <param name="Answers">The answer to be judged; two where they are compared.</param>
internal sealed record JudgeCase(IReadOnlyList<ChatMessage> Conversation, IReadOnlyList<string> References, params IReadOnlyList<string> Answers);
