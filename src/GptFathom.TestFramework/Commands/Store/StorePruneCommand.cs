using System.CommandLine;
using GptFathom.Gates;
using GptFathom.Models.Store;

namespace GptFathom.Commands.Store;

/// <summary><c>store prune</c>: lets go of completions that are old, or that have a newer one beside them.</summary>
internal static class StorePruneCommand
{
    public static Command Create(CommandContext context)
    {
        StoreOptions options = new();
        Option<string?> olderThan = new("--older-than") { Description = "Completions that were stored longer ago go: 30d, 12h." };
        Option<bool> superseded = new("--superseded") { Description = "Completions that have a newer one for the same call go." };
        Option<bool> dryRun = new("--dry-run") { Description = "Print what would go; delete nothing." };
        Command command = options.AddTo(new Command(
            "prune", "Deletes completions that are old or superseded (either, where both are said). Files that a process uses are left alone.")
        {
            olderThan, superseded, dryRun,
        });
        command.SetAction(arguments =>
        {
            Func<StoreSurvey, StoredLine, bool> goes = Criterion(arguments.GetValue(olderThan), arguments.GetValue(superseded), TimeProvider.System.GetUtcNow());
            bool isDry = arguments.GetValue(dryRun);
            foreach (string folder in options.Folders(context, arguments))
            {
                RewriteResult result = new StoreMaintenance(folder, TimeProvider.System).Prune(goes, isDry);
                context.Output.WriteLine(
                    $"{StoreText.Model(folder)}: {StoreText.Count(result.Completions, "completion")} {(isDry ? "would go" : "deleted")}, "
                    + $"{ByteText.Of(result.Bytes)}{StoreText.InUse(result)}");
            }
            return ExitCodes.Success;
        });
        return command;
    }

    private static Func<StoreSurvey, StoredLine, bool> Criterion(string? olderThan, bool superseded, DateTimeOffset now)
    {
        if (olderThan is null && !superseded) throw new FathomException("Which completions are to go? Say --older-than AGE, --superseded, or both.");
        DateTime before = olderThan is null ? DateTime.MinValue : now.UtcDateTime - Age.Parse(olderThan, "--older-than");
        return (survey, line) => line.Header.At < before || (superseded && !survey.IsNewest(line));
    }
}
