using System.CommandLine;
using System.Reflection;
using GptFathom.Commands;
using GptFathom.Commands.Batches;
using GptFathom.Commands.Planning;
using GptFathom.Runs;
using GptFathom.Tests.Support;

namespace GptFathom.Tests.Commands;

/// <summary>Runs commands as a test application in a folder would, and keeps what they print.</summary>
internal sealed class CommandHost(TempFolder folder, Assembly? assembly = null, Func<HostOptions, HostOptions>? configure = null) : IDisposable
{
    private readonly StringWriter _output = new();

    public string Output => _output.ToString();

    public Task<int> RunAsync(params string[] arguments)
    {
        HostOptions options = TestHost.In(folder);
        CommandContext context = new(configure?.Invoke(options) ?? options, assembly ?? typeof(CommandHost).Assembly, _output);
        RootCommand root = new()
        {
            ImportCommand.Create(context), CompareCommand.Create(context), AcceptCommand.Create(context), FetchCommand.Create(context), CatalogueCommand.Create(context),
            StoreCommand.Create(context), ModelsCommand.Create(context), PlanCommand.Create(context), BatchCommand.Create(context),
        };
        ParseResult parsed = root.Parse(arguments);
        return parsed.Errors.Count > 0
            ? throw new ArgumentException(parsed.Errors[0].Message)
            : parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
    }

    public void Dispose() => _output.Dispose();
}
