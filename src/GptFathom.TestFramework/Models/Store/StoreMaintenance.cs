namespace GptFathom.Models.Store;

/// <summary>What can be done to a folder of the store besides reading and writing completions.</summary>
/// <param name="folder">The folder of one model.</param>
/// <param name="time">The clock.</param>
internal sealed class StoreMaintenance(string folder, TimeProvider time)
{
    private const string SetAside = ".damaged";

    /// <summary>Merges the files into one: the newest answer to each call stays; what is superseded or cannot be read goes.</summary>
    public RewriteResult Compact()
    {
        bool isMany = StoreFolder.FilesIn(folder).Count > 1;
        return new StoreRewrite(folder, time)
        {
            Choose = (survey, file) => isMany || survey.LinesOf(file).Any(line => !survey.IsNewest(line)),
            Stays = (survey, line) => survey.IsNewest(line),
        }.Run();
    }

    /// <summary>Lets go of readable lines; files without any of them are left as they are.</summary>
    /// <param name="goes">Which go.</param>
    /// <param name="isDry">Whether only to say so.</param>
    public RewriteResult Prune(Func<StoreSurvey, StoredLine, bool> goes, bool isDry)
    {
        StoreRewrite rewrite = new(folder, time)
        {
            Choose = (survey, file) => survey.LinesOf(file).Any(line => line.State == LineState.Readable && goes(survey, line)),
            Stays = (survey, line) => !goes(survey, line),
        };
        return isDry ? rewrite.Preview() : rewrite.Run();
    }

    /// <summary>Moves what can be read of damaged files into a new one and sets the damaged ones aside, as <c>*.jsonl.damaged</c>.</summary>
    public RewriteResult Repair() => new StoreRewrite(folder, time)
    {
        Choose = (survey, file) => survey.LinesOf(file).Any(line => line.State == LineState.Damaged),
        Stays = (_, _) => true,
        Remove = file => File.Move(file, file + SetAside),
    }.Run();
}
