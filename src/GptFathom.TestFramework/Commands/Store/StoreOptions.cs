using System.CommandLine;
using GptFathom.Models.Store;
using GptFathom.Runs;

namespace GptFathom.Commands.Store;

/// <summary>The options that all commands of the store share: which models of which store.</summary>
internal sealed class StoreOptions
{
    private readonly Option<string?> _model = new("--model") { Description = "The model whose completions are meant; all models by default." };
    private readonly Option<string?> _store = new("--store") { Description = "The store's folder; the configured one by default, else .fathom in the project's folder." };

    /// <summary>The command with these options.</summary>
    public Command AddTo(Command command)
    {
        command.Options.Add(_model);
        command.Options.Add(_store);
        return command;
    }

    /// <summary>The folders of the models that are meant.</summary>
    /// <exception cref="FathomException">There are no completions of the model that was named.</exception>
    public IReadOnlyList<string> Folders(CommandContext context, ParseResult arguments)
    {
        IReadOnlyList<string> roots = Roots(context, arguments.GetValue(_store));
        string? model = arguments.GetValue(_model);
        IReadOnlyList<string> folders = StoreFolder.All(roots, model);
        if (folders.Count > 0) return folders;
        if (model is not null) throw new FathomException($"{roots[0]}: there are no completions of model '{model}'.");
        context.Output.WriteLine($"{roots[0]}: there are no completions");
        return folders;
    }

    private static IReadOnlyList<string> Roots(CommandContext context, string? store)
    {
        if (store is not null) return [context.FullPath(store)];
        (RunFolders folders, _) = context.Open();
        return folders.Stores;
    }
}
