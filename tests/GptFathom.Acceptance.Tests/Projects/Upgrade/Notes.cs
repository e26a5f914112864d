using Microsoft.Extensions.AI;
using Xunit;

namespace Upgrade;

/// <summary>A class fixture, as constructor argument and as parameter, output and a trait: xunit's own things work in a benchmark.</summary>
public sealed class Notes(ITestOutputHelper output, Notes.Notebook notebook) : IClassFixture<Notes.Notebook>
{
    [Benchmark("notes", Capability.Safety)]
    [JsonLines("data/notes.jsonl", Input = "question", Target = "answer")]
    [Trait("Owner", "support")]
    public async Task<bool> Take(Sample sample, IChatClient model, Notebook same, CancellationToken cancellation)
    {
        Assert.Same(notebook, same);
        string reply = (await model.GetResponseAsync(sample.Input, cancellationToken: cancellation)).Text;
        output.WriteLine($"{notebook.Title}: {TestContext.Current.TestCase!.TestCaseDisplayName} heard {reply}");
        return reply == sample.Targets[0];
    }

    public sealed class Notebook
    {
        public string Title => "notebook";
    }
}
