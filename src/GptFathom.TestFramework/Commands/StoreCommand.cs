using System.CommandLine;
using GptFathom.Commands.Store;

namespace GptFathom.Commands;

/// <summary><c>store</c>: lists, merges, prunes and checks the completions on disk.</summary>
internal static class StoreCommand
{
    public const string Name = "store";

    public static Command Create(CommandContext context) => new(Name, "Lists, merges, prunes and checks the stored completions.")
    {
        StoreListCommand.Create(context), StoreCompactCommand.Create(context), StorePruneCommand.Create(context), StoreCheckCommand.Create(context),
    };
}
