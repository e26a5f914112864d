using System.CommandLine;
using GptFathom.Gates;
using GptFathom.Models.Store;

namespace GptFathom.Commands.Store;

/// <summary><c>store compact</c>: merges the files of each model into one.</summary>
internal static class StoreCompactCommand
{
    public static Command Create(CommandContext context)
    {
        StoreOptions options = new();
        Command command = options.AddTo(new Command(
            "compact", "Merges the files of each model into one: the newest answer to each call stays. Files that a process uses are left alone."));
        command.SetAction(arguments =>
        {
            foreach (string folder in options.Folders(context, arguments))
                context.Output.WriteLine($"{StoreText.Model(folder)}: {Text(new StoreMaintenance(folder, TimeProvider.System).Compact())}");
            return ExitCodes.Success;
        });
        return command;
    }

    private static string Text(RewriteResult result)
    {
        if (result.Old.Count == 0) return $"nothing to merge{StoreText.InUse(result)}";
        int unreadable = result.Gone.Count - result.Completions;
        return $"{StoreText.Count(result.Kept.Count, "completion")} of {StoreText.Count(result.Old.Count, "file")} in one; "
            + $"went: {result.Completions} superseded, {unreadable} torn or damaged, {ByteText.Of(result.Bytes)}{StoreText.InUse(result)}";
    }
}
