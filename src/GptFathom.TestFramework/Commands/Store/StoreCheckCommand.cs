using System.CommandLine;
using GptFathom.Gates;
using GptFathom.Models.Store;

namespace GptFathom.Commands.Store;

/// <summary><c>store check</c>: reads every line in full.</summary>
internal static class StoreCheckCommand
{
    public static Command Create(CommandContext context)
    {
        StoreOptions options = new();
        Option<bool> repair = new("--repair") { Description = "Move what can be read of damaged files into a new file; the damaged ones stay beside it as *.damaged." };
        Command command = options.AddTo(new Command("check", "Reads every completion in full and names the lines that are damaged.") { repair });
        command.SetAction(arguments =>
        {
            int damaged = options.Folders(context, arguments).Sum(folder => Check(context, folder, arguments.GetValue(repair)));
            return damaged == 0 ? ExitCodes.Success : ExitCodes.BadInput;
        });
        return command;
    }

    /// <returns>The damaged lines that are left.</returns>
    private static int Check(CommandContext context, string folder, bool repairs)
    {
        StoreSurvey survey = StoreSurvey.Of(folder, inFull: true);
        StoredLine[] damaged = [.. survey.Lines.Where(line => line.State == LineState.Damaged)];
        foreach (StoredLine line in damaged) context.Output.WriteLine($"{line.File}({line.Number}): not a completion");
        int torn = survey.Lines.Count(line => line.State == LineState.Torn);
        context.Output.WriteLine(
            $"{StoreText.Model(folder)}: {StoreText.Count(survey.Completions, "completion")} can be read; {StoreText.Count(damaged.Length, "damaged line")}"
            + (torn == 0 ? "" : $"; {StoreText.Count(torn, "file")} with an unfinished last line, as an end by force leaves it"));
        if (damaged.Length == 0 || !repairs) return damaged.Length;
        RewriteResult result = new StoreMaintenance(folder, TimeProvider.System).Repair();
        context.Output.WriteLine(
            $"{StoreText.Model(folder)}: {StoreText.Count(result.Kept.Count, "completion")} moved into a new file; "
            + $"{StoreText.Count(result.Old.Count, "damaged file")} set aside as *.damaged{StoreText.InUse(result)}");
        return damaged.Count(line => !result.Old.Contains(line.File));
    }
}
