using System.CommandLine;
using System.Globalization;
using GptFathom.Gates;
using GptFathom.Models.Store;

namespace GptFathom.Commands.Store;

/// <summary><c>store list</c>: what there is of each model.</summary>
internal static class StoreListCommand
{
    public static Command Create(CommandContext context)
    {
        StoreOptions options = new();
        Command command = options.AddTo(new Command("list", "Prints the completions of each model: how many, in how many files, from when to when."));
        command.SetAction(arguments =>
        {
            foreach (string folder in options.Folders(context, arguments)) context.Output.WriteLine(Line(folder));
            return ExitCodes.Success;
        });
        return command;
    }

    private static string Line(string folder)
    {
        StoreSurvey survey = StoreSurvey.Of(folder, inFull: false);
        DateTime[] dates = [.. survey.Lines.Where(line => line.State == LineState.Readable).Select(line => line.Header.At)];
        string from = dates.Length == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", from {dates.Min():yyyy-MM-dd} to {dates.Max():yyyy-MM-dd}");
        string superseded = survey.Superseded == 0 ? "" : $", {survey.Superseded} superseded";
        long bytes = survey.Files.Sum(file => new FileInfo(file) is { Exists: true, Length: var length } ? length : 0);
        return $"{StoreText.Model(folder)}: {StoreText.Count(survey.Completions, "completion")} in {StoreText.Count(survey.Files.Count(), "file")}, "
            + $"{ByteText.Of(bytes)}{from}{superseded}";
    }
}
