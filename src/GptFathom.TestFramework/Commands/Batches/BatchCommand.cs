using System.CommandLine;
using GptFathom.Gates;
using GptFathom.Models;
using GptFathom.Runs;
using GptFathom.Runs.Batches;

namespace GptFathom.Commands.Batches;

/// <summary><c>batch</c>: fills the completion store through the provider's batch endpoint, so that a run asks nothing.</summary>
internal static class BatchCommand
{
    public const string Name = "batch";

    private const int LongestPoll = 3_600;
    private const int LongestLine = 400;

    public static Command Create(CommandContext context)
    {
        RunArguments run = new();
        Option<bool> noWait = new("--no-wait") { Description = "Do not wait for the batches; the same command takes them up later." };
        Option<int> poll = new("--poll")
        {
            Description = "Seconds between two looks at the batches.", DefaultValueFactory = _ => (int)BatchFillOptions.DefaultPoll.TotalSeconds,
        };
        Command command = new(Name, "Fills the completion store through the provider's batch endpoint, for half the price: what a run would ask and the store lacks.") { noWait, poll };
        foreach (Option option in run.All) command.Add(option);
        command.SetAction((arguments, cancellation) => RunAsync(
            context, run.Read(arguments, context), Options(arguments.GetValue(poll), arguments.GetValue(noWait)), cancellation));
        return command;
    }

    private static BatchFillOptions Options(int poll, bool noWait) => poll is >= 1 and <= LongestPoll
        ? new BatchFillOptions { Poll = TimeSpan.FromSeconds(poll), Wait = !noWait }
        : throw new FathomException($"--poll is {Figures.Plain(poll)}; expected 1 to {Figures.Count(LongestPoll)} seconds.");

    private static async Task<int> RunAsync(CommandContext context, HostOptions host, BatchFillOptions options, CancellationToken cancellation)
    {
        using BatchFill fill = new(host, context.Benchmarks.Definitions(), context.Time, options, Say);
        try
        {
            BatchLeft left = await fill.RunAsync(cancellation);
            foreach (string line in BatchSummary.Lines(fill.Queues, left)) Say(line);
            if (fill.IsPending) Say($"replies are still to come; `{context.Options.ToolCommand} {Name}` with the same options takes them up");
            return left.Count == 0 && !fill.IsPending ? ExitCodes.Success : ExitCodes.Incomplete;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            Say("cancelled; the next batch command takes up what was sent");
        }
        catch (Exception problem) when (problem is EndpointException or ModelUnavailableException or TimeoutException or InvalidDataException)
        {
            Say($"stopped: {problem.Message}");
            Say("nothing is lost: the next batch command takes up what was sent");
        }
        return ExitCodes.Incomplete;

        void Say(string line) => context.Output.WriteLine(new UntrustedText(line).ForLog(LongestLine));
    }
}
