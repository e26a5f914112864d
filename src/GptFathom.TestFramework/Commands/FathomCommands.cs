using System.CommandLine;
using System.ComponentModel;
using System.Reflection;
using GptFathom.Commands;
using GptFathom.Commands.Batches;
using GptFathom.Commands.Planning;
using GptFathom.Gates;
using GptFathom.Platform;

namespace GptFathom.Runtime;

/// <summary>The commands of a test application. Its entry point hands them the command line when the first word is one of theirs.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class FathomCommands
{
    /// <summary>Whether the first argument is the name of a command (else the arguments are the test platform's).</summary>
    public static bool Handles(string[] arguments)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        return arguments.Length > 0 && arguments[0] is ImportCommand.Name or CompareCommand.Name or AcceptCommand.Name or FetchCommand.Name or CatalogueCommand.Name
            or StoreCommand.Name or ModelsCommand.Name or PlanCommand.Name or BatchCommand.Name;
    }

    /// <summary>Runs a command.</summary>
    /// <param name="arguments">The command line.</param>
    /// <param name="assembly">The test assembly, whose benchmarks the commands know.</param>
    /// <returns>0 done or nothing worse; 2 regressed; 3 bad input or not comparable; 4 incomplete.</returns>
    public static Task<int> RunAsync(string[] arguments, Assembly assembly)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        ArgumentNullException.ThrowIfNull(assembly);
        CommandContext context = new(FathomHost.Current.Options(assembly), assembly, Console.Out) { IsTerminal = !Console.IsOutputRedirected };
        return RunAsync(arguments, context, Console.Error);
    }

    internal static async Task<int> RunAsync(string[] arguments, CommandContext context, TextWriter error)
    {
        RootCommand root = new("GptFathom: a model upgrade as a test run.")
        {
            ImportCommand.Create(context), CompareCommand.Create(context), AcceptCommand.Create(context), FetchCommand.Create(context),
            CatalogueCommand.Create(context), StoreCommand.Create(context), ModelsCommand.Create(context), PlanCommand.Create(context), BatchCommand.Create(context),
        };
        ParseResult parsed = root.Parse(arguments);
        if (parsed.Errors.Count > 0)
        {
            await parsed.InvokeAsync(new InvocationConfiguration { Output = context.Output, Error = error });
            return ExitCodes.BadInput;
        }
        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { Output = context.Output, Error = error, EnableDefaultExceptionHandler = false });
        }
        catch (Exception problem) when (problem is FathomException or IOException or UnauthorizedAccessException)
        {
            await error.WriteLineAsync($"error: {problem.Message}");
            return ExitCodes.BadInput;
        }
    }
}
