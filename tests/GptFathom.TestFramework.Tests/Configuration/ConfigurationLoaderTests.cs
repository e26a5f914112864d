using GptFathom.Configuration;
using GptFathom.Gates;
using GptFathom.Models;
using GptFathom.Models.Providers;
using GptFathom.Snapshots;
using Xunit;

namespace GptFathom.Tests.Configuration;

public sealed class ConfigurationLoaderTests : IDisposable
{
    private static readonly Dictionary<string, string?> Nothing = [];

    private readonly TempFolder _scratch = new();

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public void Without_a_file_the_defaults_apply()
    {
        FathomConfiguration configuration = Load();
        Assert.Equal(64, configuration.Concurrency);
        Assert.Empty(configuration.Models);
        Assert.Equal(Path.Combine(_scratch.Root, ".fathom"), configuration.Store);
        GatePolicy gate = configuration.Gate;
        Assert.Equal((0.05, 0.01, 0.9, null), (gate.Alpha, gate.MaxErrors, gate.MinOverlap, gate.Missing));
        Assert.Null(configuration.Snapshots.Outputs);
    }

    [Fact]
    public void A_full_file_is_read_with_comments_and_trailing_commas()
    {
        FathomConfiguration configuration = Load(
            """
            {
              // who is judged
              "candidate": "gpt-4o",
              "concurrency": 8,
              "models": {
                "gpt-4o": { "key": "openai", "maxRetries": 0, "parent": "gpt-4", "date": "2024-05-13", "technique": "distillation" },
                "local": { "api": "openai", "endpoint": "http://localhost:8000/v1", "model": "llama3:8b", "timeoutSeconds": 60 },
                "demo-1": { "api": "scripted", "file": "demo/one.jsonl" },
              },
              "gate": { "alpha": 0.01, "strict": true, "missing": "skip", "seed": -3, "correction": "BenjaminiHochberg",
                        "benchmarks": { "gsm8k": { "minScore": 0.8, "maxRefused": 0 } } },
              "snapshots": { "folder": "../Snapshots", "outputs": "gzip" },
              "data": "data", "store": "cache", "$schema": "fathom.schema.json",
            }
            """);
        Assert.Equal(("gpt-4o", 8), (configuration.Candidate, configuration.Concurrency));
        Assert.Equal(
            [
                new() { Name = "demo-1", Provider = ProviderSet.BuiltIn.Find("scripted")!, File = Path.Combine(_scratch.Root, "demo", "one.jsonl") },
                new() { Name = "gpt-4o", Key = "openai", MaxRetries = 0, Parent = "gpt-4", Date = "2024-05-13", Technique = "distillation" },
                new() { Name = "local", Endpoint = new Uri("http://localhost:8000/v1"), Model = "llama3:8b", TimeoutSeconds = 60 },
            ],
            configuration.Models.OrderBy(m => m.Name, StringComparer.Ordinal));
        GatePolicy gate = configuration.Gate;
        Assert.Equal((0.01, true, -3), (gate.Alpha, gate.Strict, gate.Seed));
        Assert.Equal((MissingBaseline.Skip, Correction.BenjaminiHochberg), (gate.Missing, gate.Correction));
        Assert.Equal(new GateLimits { MinScore = 0.8, MaxRefused = 0 }, gate.Benchmarks["GSM8K"]);
        Assert.Equal(Path.Combine(Path.GetDirectoryName(_scratch.Root)!, "Snapshots"), configuration.Snapshots.Folder);
        Assert.Equal(OutputsPolicy.Gzip, configuration.Snapshots.Outputs);
        Assert.Equal((Path.Combine(_scratch.Root, "data"), Path.Combine(_scratch.Root, "cache")), (configuration.Data, configuration.Store));
    }

    [Fact]
    public void A_model_that_continues_texts_is_asked_in_one()
    {
        Assert.Equal(PromptForm.Completion, Assert.Single(Load("""{ "models": { "m": { "api": "completions" } } }""").Models).Form);
        Assert.Equal(PromptForm.Completion, Assert.Single(Load("""{ "models": { "m": { "form": "completion" } } }""").Models).Form);
    }

    [Fact]
    public void What_says_how_toxic_a_text_is_is_a_judge_or_a_server()
    {
        Assert.Null(Load("""{ "toxicity": {} }""").Toxicity);
        Assert.Equal(new() { Api = ToxicityApi.Judge, Model = "gpt" }, Load("""{ "toxicity": { "api": "judge", "model": "gpt" } }""").Toxicity);
        Assert.Equal(
            new() { Api = ToxicityApi.Perspective, Endpoint = new Uri("http://localhost:8000/v1"), Key = "lab", Model = "own", MaxRetries = 1, TimeoutSeconds = 2 },
            Load("""{ "toxicity": { "api": "perspective", "endpoint": "http://localhost:8000/v1", "key": "lab", "model": "own", "maxRetries": 1, "timeoutSeconds": 2 } }""").Toxicity);
    }

    [Fact]
    public void Later_layers_win_value_by_value()
    {
        _scratch.Write("fathom.local.json", """{ "baseline": "local", "suite": "local", "concurrency": 2, "models": { "m": { "model": "local" } } }""");
        FathomConfiguration configuration = Load(
            """{ "candidate": "file", "baseline": "file", "suite": "file", "concurrency": 1, "models": { "m": { "parent": "file" } } }""",
            new() { ["FATHOM__SUITE"] = "env", ["fathom__concurrency"] = "3", ["FATHOM__MODELS__M__TECHNIQUE"] = "env" },
            new() { ["concurrency"] = "4" });
        Assert.Equal(("file", "local", "env", 4), (configuration.Candidate, configuration.Baseline, configuration.Suite, configuration.Concurrency));
        ModelOptions model = Assert.Single(configuration.Models);
        Assert.Equal(("m", "file", "local", "env"), (model.Name, model.Parent, model.Model, model.Technique));
    }

    [Fact]
    public void Empty_sections_and_nulls_leave_the_defaults()
    {
        FathomConfiguration configuration = Load(
            """{ "candidate": null, "models": { "m": {} }, "gate": { "benchmarks": { "gsm8k": {} } }, "snapshots": {} }""");
        Assert.Null(configuration.Candidate);
        Assert.Equal(new ModelOptions { Name = "m" }, Assert.Single(configuration.Models));
        Assert.Equal(new GateLimits(), configuration.Gate.Benchmarks["gsm8k"]);
        Assert.Empty(Load("""{ "models": {}, "gate": {} }""").Models);
    }

    [Fact]
    public void An_empty_variable_takes_a_value_back() =>
        Assert.Null(Load("""{ "candidate": "file" }""", new() { ["FATHOM__CANDIDATE"] = "" }).Candidate);

    [Fact]
    public void Variables_of_keys_and_with_one_underscore_are_no_configuration() =>
        Assert.Null(Load("{}", new()
        {
            ["FATHOM_REQUIRE"] = "data", ["FATHOM_TEST_DATA"] = "/x", ["FATHOM__KEYS__OPENAI__VALUE"] = "v", ["FATHOM__KEYS__OPENAI__HOSTS"] = "h",
        }).Data);

    [Theory]
    [InlineData("""{ "candidat": "x" }""", "'candidat': unknown key; known here: $schema, baseline, budget, candidate")]
    [InlineData("""{ "gate": { "alhpa": 1 } }""", "'gate:alhpa': unknown key; known here: alpha, benchmarks, correction")]
    [InlineData("""{ "models": { "m": { "kee": "x" } } }""", "'models:m:kee': unknown key; known here: api, breakAfter, contextWindow, ")]
    [InlineData("""{ "candidate": { "name": "x" } }""", "'candidate:name': unknown key")]
    [InlineData("""{ "candidate": ["a"] }""", "'candidate:0': unknown key")]
    [InlineData("""{ "models": "x" }""", "'models': expected an object")]
    [InlineData("""{ "models": { "m": "x" } }""", "'models:m': expected an object")]
    [InlineData("""{ "gate": 5 }""", "'gate': expected an object")]
    [InlineData("""{ "concurrency": "many" }""", "'concurrency': expected a whole number from 1 to 1024, not 'many'")]
    [InlineData("""{ "concurrency": 0 }""", "'concurrency': expected a whole number from 1 to 1024, not '0'")]
    [InlineData("""{ "concurrency": 1.5 }""", "'concurrency': expected a whole number")]
    [InlineData("""{ "gate": { "alpha": 5 } }""", "'gate:alpha': expected a number from 0.0001 to 0.5, not '5'")]
    [InlineData("""{ "gate": { "alpha": "NaN" } }""", "'gate:alpha': expected a number")]
    [InlineData("""{ "gate": { "strict": "very" } }""", "'gate:strict': expected true or false")]
    [InlineData("""{ "gate": { "missing": "0" } }""", "'gate:missing': expected one of Fail, Skip")]
    [InlineData("""{ "gate": { "benchmarks": { "gsm8k": { "minScore": 80 } } } }""", "'gate:benchmarks:gsm8k:minScore': expected a number from 0 to 1")]
    [InlineData("""{ "snapshots": { "outputs": "all" } }""", "'snapshots:outputs': expected one of Full, Answers, Gzip")]
    [InlineData("""{ "models": { "m": { "api": "grpc" } } }""", "'models:m:api': model 'm': api 'grpc' is not known; expected one of OpenAI, Responses, Completions, AzureOpenAI, Scripted, Code, Anthropic (package GptFathom.Anthropic)")]
    [InlineData("""{ "models": { "m": { "api": "scripted" } } }""", "'models:m:file': expected the path")]
    [InlineData("""{ "models": { "m": { "file": "x" } } }""", "'models:m:file': belongs to scripted models")]
    [InlineData("""{ "models": { "m": { "api": "responses", "file": "x" } } }""", "'models:m:file': belongs to scripted models")]
    [InlineData("""{ "models": { "m": { "api": "anthropic" } } }""", "'models:m:api': model 'm': api 'anthropic' needs the package GptFathom.Anthropic.")]
    [InlineData("""{ "models": { "m": { "tokenizer": "o200k_base" } } }""", "'models:m:tokenizer': model 'm': tokenizer 'o200k_base' needs the package GptFathom.Tokenizers.")]
    [InlineData("""{ "models": { "m": { "tokenizer": "words" } } }""", "'models:m:tokenizer': model 'm': tokenizer 'words' is not known; expected one of o200k_base (package GptFathom.Tokenizers), ")]
    [InlineData("""{ "models": { "m": { "api": "scripted", "file": "x", "endpoint": "http://localhost" } } }""", "'models:m:endpoint': a model of api Scripted has none")]
    [InlineData("""{ "models": { "m": { "api": "code", "key": "lab" } } }""", "'models:m:key': a model of api Code is sent none")]
    [InlineData("""{ "models": { "m": { "api": "azureOpenAI" } } }""", "'models:m:endpoint': expected the address of the Azure resource")]
    [InlineData("""{ "models": { "m": { "api": "completions", "form": "chat" } } }""", "'models:m:form': a model of api Completions continues one text; expected completion")]
    [InlineData("""{ "models": { "m": { "endpoint": "localhost:8000" } } }""", "'models:m:endpoint': expected an absolute http or https address")]
    [InlineData("""{ "models": { "m": { "endpoint": "file:///etc/passwd" } } }""", "'models:m:endpoint': expected an absolute http or https address")]
    [InlineData("""{ "models": { "m": { "prices": { "input": 1 } } } }""", "'models:m:prices': expected input and output, in US dollars a million tokens")]
    [InlineData("""{ "models": { "m": { "prices": { "input": -1, "output": 2 } } } }""", "'models:m:prices:input': expected a number from 0 to 1000000, not '-1'")]
    [InlineData("""{ "models": { "m": { "prices": 3 } } }""", "'models:m:prices': expected an object")]
    [InlineData("""{ "models": { "m": { "prices": { "batchShare": 0.5 } } } }""", "'models:m:prices': expected input and output, in US dollars a million tokens")]
    [InlineData("""{ "models": { "m": { "prices": { "input": 1, "output": 2, "batchShare": 50 } } } }""", "'models:m:prices:batchShare': expected a number from 0 to 1, not '50'")]
    [InlineData("""{ "models": { "m": { "metered": "perhaps" } } }""", "'models:m:metered': expected true or false")]
    [InlineData("""{ "budget": "5eur" }""", "'budget': expected amounts above 0 such as 5usd, 2Mtokens or 1000calls, separated by commas")]
    [InlineData("""{ "models": { "a:b": {} } }""", "'models:a:b': a name is not empty and has no ':'")]
    [InlineData("""{ "models": { "GPT": { "model": "a" }, "gpt": { "parent": "b" } } }""", "'models:gpt' is there twice")]
    [InlineData("""{ "keys": { "openai": "x" } }""", "'keys' does not belong into a file")]
    [InlineData("""{ "KEYS": {} }""", "'keys' does not belong into a file")]
    [InlineData("[]", "expected a JSON object")]
    [InlineData("{\n  \"candidate\": \"x\"\n  \"suite\": 1\n}", "(3,3): malformed JSON")]
    [InlineData("", "(1,1): malformed JSON")]
    [InlineData("""{ "toxicity": { "api": "oracle" } }""", "'toxicity:api': expected one of Perspective, Judge, not 'oracle'")]
    [InlineData("""{ "toxicity": { "endpoint": "https://example.org" } }""", "'toxicity:api': expected one of Perspective, Judge")]
    [InlineData("""{ "toxicity": { "api": "judge" } }""", "'toxicity:model': expected the name of the judge among the models")]
    [InlineData("""{ "toxicity": { "api": "judge", "model": "m", "key": "k" } }""", "'toxicity': a judge has its endpoint, key, maxRetries and timeoutSeconds in its own entry")]
    [InlineData("""{ "toxicity": { "api": "perspective", "endpoint": "ftp://x" } }""", "'toxicity:endpoint': expected an absolute http or https address")]
    [InlineData("""{ "toxicity": { "api": "perspective", "tone": "x" } }""", "'toxicity:tone': unknown key; known here: api, endpoint, key, maxRetries, model, timeoutSeconds")]
    public void What_is_wrong_is_named_with_file_key_and_expectation(string json, string expected)
    {
        FathomException e = Assert.Throws<FathomException>(() => Load(json));
        Assert.StartsWith(Path.Combine(_scratch.Root, "fathom.json"), e.Message, StringComparison.Ordinal);
        Assert.Contains(expected, e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_layer_that_says_it_is_the_one_that_is_named()
    {
        _scratch.Write("fathom.local.json", """{ "keys": {} }""");
        Assert.Contains("fathom.local.json", Assert.Throws<FathomException>(() => Load("{}")).Message, StringComparison.Ordinal);
        _scratch.Write("fathom.local.json", "{}");
        Assert.Equal("environment variable FATHOM__GATE__ALPHA: expected a number from 0.0001 to 0.5, not 'x'.",
            Assert.Throws<FathomException>(() => Load("""{ "gate": { "alpha": 0.1 } }""", new() { ["FATHOM__GATE__ALPHA"] = "x" })).Message);
        Assert.StartsWith("environment variable FATHOM__TYPO: unknown key",
            Assert.Throws<FathomException>(() => Load("{}", new() { ["FATHOM__TYPO"] = "x" })).Message, StringComparison.Ordinal);
        Assert.StartsWith("command line: 'concurrency'",
            Assert.Throws<FathomException>(() => Load("{}", [], new() { ["concurrency"] = "0" })).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "models": { "m": { "key": "sk-secret0123456789" } } }""")]
    [InlineData("""{ "models": { "m": { "key": "secret0123456789abcdef0123456789" } } }""")]
    [InlineData("""{ "models": { "m": { "endpoint": "https://user:secret0123456789@api.openai.com" } } }""")]
    [InlineData("""{ "keys": { "openai": "sk-secret0123456789" } }""")]
    [InlineData("""{ "models": { "m": { "key": "sk-secret0123456789 } } }""")]
    public void A_secret_in_a_file_is_refused_and_not_repeated(string json)
    {
        FathomException e = Assert.Throws<FathomException>(() => Load(json));
        Assert.DoesNotContain("secret0123456789", e.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Relative_paths_in_a_file_are_relative_to_its_folder_and_others_to_the_current_one()
    {
        Assert.Equal(Path.Combine(_scratch.Root, "a", "b"), Load("""{ "data": "a/b" }""").Data);
        string here = _scratch.PathOf("here");
        FathomConfiguration configuration = ConfigurationLoader.Load(
            _scratch.Root, new Dictionary<string, string?> { ["FATHOM__STORE"] = "s" }, new Dictionary<string, string?> { ["data"] = "a/b" }, currentFolder: here);
        Assert.Equal((Path.Combine(here, "a", "b"), Path.Combine(here, "s")), (configuration.Data, configuration.Store));
    }

    [Fact]
    public void The_folder_is_the_nearest_upward_with_a_file()
    {
        _scratch.Write("fathom.json", "{}");
        string below = Directory.CreateDirectory(Path.Combine(_scratch.Root, "a", "b")).FullName;
        Assert.Equal(_scratch.Root, ConfigurationLoader.FindFolder(below));
    }

    [Fact]
    public void A_file_with_a_byte_order_mark_is_read() => Assert.Equal("x", Load("\ufeff{ \"candidate\": \"x\" }").Candidate);

    [Fact]
    public void A_profile_lies_over_the_file_and_under_everything_else()
    {
        _scratch.Write("fathom.mini.json", """{ "candidate": "profile", "baseline": "profile", "concurrency": 2 }""");
        _scratch.Write("fathom.local.json", """{ "baseline": "local" }""");
        FathomConfiguration configuration = Load("""{ "candidate": "file", "baseline": "file", "suite": "file" }""", new() { ["FATHOM__PROFILE"] = "mini" }, new() { ["concurrency"] = "3" });
        Assert.Equal(("mini", "profile", "local", "file", 3),
            (configuration.Profile, configuration.Candidate, configuration.Baseline, configuration.Suite, configuration.Concurrency));
        Assert.Null(Load("{}").Profile);
        Assert.Equal("profile", Load("""{ "profile": "mini" }""").Candidate);
    }

    [Fact]
    public void A_profile_without_its_file_is_named_with_the_path() =>
        Assert.Equal($"There is no profile 'mini': {Path.Combine(_scratch.Root, "fathom.mini.json")} does not exist.",
            Assert.Throws<FathomException>(() => Load("{}", [], new() { ["profile"] = "mini" })).Message);

    [Theory]
    [InlineData("../x"), InlineData("a/b"), InlineData(@"a\b"), InlineData("local"), InlineData("LOCAL"), InlineData(".."), InlineData("a."), InlineData("con"), InlineData("a b"), InlineData("größe")]
    public void What_is_no_name_of_a_profile_is_refused(string name)
    {
        FathomException e = Assert.Throws<FathomException>(() => Load("{}", [], new() { ["profile"] = name }));
        Assert.Equal("command line: 'profile': expected a name of letters, digits, '.', '_' or '-' other than local and schema.", e.Message);
    }

    [Fact]
    public void A_profile_cannot_choose_another_one()
    {
        _scratch.Write("fathom.mini.json", """{ "profile": "maxi" }""");
        _scratch.Write("fathom.json", """{ "profile": "mini" }""");
        Assert.Contains("fathom.mini.json: 'profile': a profile's own file cannot choose another one", Assert.Throws<FathomException>(() => Load()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Secrets_lie_over_files_the_build_over_secrets_and_the_environment_over_the_build()
    {
        _scratch.Write("fathom.json", """{ "candidate": "file", "baseline": "file", "suite": "file", "models": { "m": {} } }""");
        _scratch.Write("fathom.local.json", """{ "candidate": "local" }""");
        string secrets = _scratch.Write("secrets.json", """{ "candidate": "secret", "baseline": "secret", "models:m:endpoint": "https://secret.example/v1", "Keys:lab:Value": "x", "Mail": { "Password": "y" } }""");
        FathomConfiguration configuration = ConfigurationLoader.Load(
            _scratch.Root, new Dictionary<string, string?> { ["FATHOM__BASELINE"] = "env" }, Nothing, new Dictionary<string, string?> { ["Candidate"] = "build", ["Baseline"] = "build" }, secrets);
        Assert.Equal(("build", "env", "file"), (configuration.Candidate, configuration.Baseline, configuration.Suite));
        Assert.Equal("https://secret.example/v1", Assert.Single(configuration.Models).Endpoint!.ToString());
    }

    [Theory]
    [InlineData("""{ "concurrency": "very-secret" }""", "'concurrency': expected a whole number from 1 to 1024.")]
    [InlineData("""{ "gate": { "missing": "very-secret" } }""", "'gate:missing': expected one of Fail, Skip.")]
    [InlineData("""{ "models:m:api": "very-secret" }""", "'models:m:api': model 'm': api '...' is not known; expected one of OpenAI, ")]
    [InlineData("""{ "models:m:tokenizer": "very-secret" }""", "'models:m:tokenizer': model 'm': tokenizer '...' is not known; expected one of ")]
    [InlineData("""{ "gate": { "tpyo": "very-secret" } }""", "'gate:tpyo': unknown key")]
    [InlineData("""{ "candidate": very-secret }""", "malformed user secrets; expected a JSON object")]
    [InlineData("""["very-secret"]""", "malformed user secrets")]
    [InlineData("""{ "very-secret": 1, "very-secret": 2 }""", "malformed user secrets")]
    [InlineData("", "malformed user secrets")]
    public void What_is_wrong_with_secrets_is_said_without_a_word_of_them(string text, string problem)
    {
        string secrets = _scratch.Write("secrets.json", text);
        FathomException e = Assert.Throws<FathomException>(() => ConfigurationLoader.Load(_scratch.Root, Nothing, Nothing, null, secrets));
        Assert.Contains(secrets, e.Message, StringComparison.Ordinal);
        Assert.Contains(problem, e.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("very-secret", e.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Backslashes_separate_folders_everywhere_and_a_path_of_another_system_is_refused()
    {
        Assert.Equal(Path.Combine(_scratch.Root, "sets", "x"), Load("""{ "data": "sets\\x" }""").Data);
        if (OperatingSystem.IsWindows()) return;
        foreach (string path in new[] { @"C:\data", @"\\server\data" })
        {
            FathomException e = Assert.Throws<FathomException>(() => Load($$"""{ "data": {{System.Text.Json.JsonSerializer.Serialize(path)}} }"""));
            Assert.Contains($"'data': expected a path of this system, not '{path}'", e.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_baseline_that_is_a_file_beside_the_configuration_is_found_from_anywhere()
    {
        string file = _scratch.Write("old/sums.jsonl", "");
        Assert.Equal(file, Load("""{ "baseline": "old/sums.jsonl" }""").Baseline);
        Assert.Equal("gpt-4o", Load("""{ "baseline": "gpt-4o" }""").Baseline);
    }

    [Fact]
    public void Line_ends_of_either_kind_make_no_difference() => Assert.Equal("x", Load("{\r\n  // who\r\n  \"candidate\": \"x\"\r\n}\r\n").Candidate);

    private FathomConfiguration Load(string? json = null, Dictionary<string, string?>? environment = null, Dictionary<string, string?>? commandLine = null)
    {
        if (json is not null) _scratch.Write("fathom.json", json);
        return ConfigurationLoader.Load(_scratch.Root, environment ?? Nothing, commandLine ?? Nothing);
    }
}
