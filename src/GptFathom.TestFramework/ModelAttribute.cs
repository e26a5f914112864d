namespace GptFathom;

/// <summary>
/// On a body's parameter of type <see cref="Microsoft.Extensions.AI.IChatClient"/>: another model than the candidate, such as a judge. Its calls are recorded,
/// limited and retried like the candidate's, and an error of one makes the sample an error; its replies are no outputs of the sample. Which model it is belongs
/// to the settings.
/// </summary>
/// <example>
/// <code>
/// public sealed class Replies
/// {
///     [Benchmark("replies", "Tone")]
///     [JsonLines("data/tickets.jsonl", Input = "question", Target = "answer")]
///     public async Task&lt;Score&gt; Grade(Sample sample, IChatClient model, [Model("judge")] IChatClient judge, CancellationToken cancellation)
///     {
///         ChatResponse reply = await model.GetResponseAsync(sample.Input, cancellationToken: cancellation);
///         return await new RubricJudge().GradeAsync(judge, sample, reply, cancellation);
///     }
/// }
/// </code>
/// </example>
/// <param name="name">Name of the model in <c>fathom.json</c>.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class ModelAttribute(string name) : Attribute
{
    /// <summary>Name of the model in <c>fathom.json</c>.</summary>
    public string Name { get; } = name;
}
