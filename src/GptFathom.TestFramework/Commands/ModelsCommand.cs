using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Serialization;
using GptFathom.Commands.ModelList;
using GptFathom.Configuration;
using GptFathom.Gates;
using GptFathom.Models;
using GptFathom.Models.Keys;

namespace GptFathom.Commands;

/// <summary><c>models</c>: lists the models; <c>models check [NAME...]</c> asks each of them once.</summary>
internal static class ModelsCommand
{
    public const string Name = "models";

    private const int MostShown = 500;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, Converters = { new JsonStringEnumConverter() },
    };

    public static Command Create(CommandContext context)
    {
        Option<bool> json = new("--json") { Description = "JSON in place of text.", Recursive = true };
        Option<string?> profile = new("--profile") { Description = "Name of the profile.", Recursive = true };
        Argument<string[]> names = new("NAME") { Description = "Names of the models; all by default.", Arity = ArgumentArity.ZeroOrMore };
        Command check = new("check", "Asks each model once, past the completion store, and says what it answered.") { names };
        check.SetAction((arguments, cancellation) =>
            CheckAsync(context, arguments.GetValue(names) ?? [], arguments.GetValue(profile), arguments.GetValue(json), cancellation));
        Command command = new(Name, "Lists the models: how each is reached, its form, its key's name and its lineage.") { check, json, profile };
        command.SetAction(arguments => List(context, arguments.GetValue(profile), arguments.GetValue(json)));
        return command;
    }

    private static int List(CommandContext context, string? profile, bool isJson)
    {
        (_, FathomConfiguration configuration) = context.Open(context.SnapshotOptions(profile, null));
        ApiKeys keys = context.Keys(configuration);
        ModelCatalogue catalogue = Catalogue(context, configuration, configuration.Models, keys);
        ListedModel[] models = [.. catalogue.Names.Select(name => ListedModel.Of(catalogue[name], keys))];
        if (isJson) context.Output.WriteLine(JsonSerializer.Serialize(models, Json));
        else if (models.Length == 0) context.Output.WriteLine($"There are no models in {configuration.Source}.");
        else Write(context.Output, [["name", "api", "model", "host", "form", "key", "lineage"], .. models.Select(Row)]);
        return ExitCodes.Success;
    }

    private static string[] Row(ListedModel model) =>
        [model.Name, model.Api, model.Model, model.Host ?? "", model.Form.ToString().ToLowerInvariant(), model.KeyText, model.Lineage];

    private static async Task<int> CheckAsync(CommandContext context, string[] names, string? profile, bool isJson, CancellationToken cancellationToken)
    {
        (_, FathomConfiguration configuration) = context.Open(context.SnapshotOptions(profile, null));
        ApiKeys keys = context.Keys(configuration);
        // Whoever checks wants to know what is wrong now.
        ModelCatalogue catalogue = Catalogue(context, configuration, configuration.Models.Select(m => m with { MaxRetries = 0 }), keys);
        string[] wanted = [.. (names.Length > 0 ? names.Select(name => catalogue[name].Name) : catalogue.Names).Distinct(StringComparer.Ordinal)];
        if (wanted.Length == 0) throw new FathomException($"There are no models in {configuration.Source} to check.");

        ModelCheck check = new(catalogue, keys.Redaction, TimeProvider.System);
        ModelCheckResult[] results = await Task.WhenAll(wanted.Select(name => check.AskAsync(name, cancellationToken)));
        if (isJson)
        {
            await context.Output.WriteLineAsync(JsonSerializer.Serialize(results, Json));
        }
        else
        {
            int width = results.Max(r => r.Name.Length);
            foreach (ModelCheckResult result in results)
                await context.Output.WriteLineAsync($"{new UntrustedText(result.Name).ForLog().PadRight(width)}  {(result.Ok ? "ok    " : "failed")}  {new UntrustedText(result.Text).ForLog(MostShown)}");
        }
        return results.All(r => r.Ok) ? ExitCodes.Success : ExitCodes.Incomplete;
    }

    private static void Write(TextWriter output, IReadOnlyList<string[]> rows)
    {
        foreach (string line in TextColumns.Lines(rows, hasHeading: true)) output.WriteLine(line);
    }

    private static ModelCatalogue Catalogue(CommandContext context, FathomConfiguration configuration, IEnumerable<ModelOptions> models, ApiKeys keys) =>
        new(models, configuration.Source, keys, TimeProvider.System, context.Options.ModelClients);
}
