namespace GptFathom.Suites;

/// <summary>MT-Bench (Zheng et al. 2023, arXiv:2306.05685): questions of two turns, each answer graded by a judge; the score is their mean.</summary>
public sealed class MtBench
{
    private static readonly RubricJudge Judge = new()
    {
        Rubric = "A good answer does what the user asks, in this turn and with what was said before it. "
            + "It is correct, relevant and clear, and as deep and detailed as the task needs.",
    };

    /// <summary>Holds one conversation.</summary>
    [Benchmark("mt-bench", Capability.Reasoning, Threshold = 0.6, Suite = "extended")]
    [JsonLines("mt_bench/question.jsonl", Input = "turns.0", Target = "reference", Id = "question_id", Group = "category"), Decoding(MaxOutputTokens = 1024)]
    public async Task<Score> Converse(Question question, [Model("judge")] IChatClient judge, CancellationToken cancellation)
    {
        string[] turns = [.. question.Sample.Metadata["turns"].EnumerateArray().Select(t => t.GetString()!)];
        List<ChatMessage> conversation = [.. question.Prompt];
        List<Score> scores = [];
        for (int turn = 0; turn < turns.Length; turn++)
        {
            if (turn > 0) conversation.Add(new ChatMessage(ChatRole.User, turns[turn]));
            ChatResponse reply = await question.Model.GetResponseAsync(conversation, question.Options, cancellation);
            scores.Add(await Judge.GradeTurnAsync(judge, [.. conversation], reply, [.. question.Sample.Targets.Skip(turn).Take(1)], cancellation));
            // Without a reply there is nothing to go on from: the turns that are left are worth 0.
            if (scores[^1].Outcome != Outcome.Answered) break;
            conversation.Add(new ChatMessage(ChatRole.Assistant, reply.Text));
        }
        return scores[^1] with
        {
            Value = scores.Sum(s => s.Value) / turns.Length,
            Explanation = string.Join("\n", scores.Select((s, i) => $"turn {i + 1}: {s.Explanation ?? s.Outcome.ToString()}")),
        };
    }
}
