using GptFathom.Models.Keys;
using GptFathom.Models.Providers;
using Xunit;

namespace GptFathom.Tests.Models.Keys;

public class ApiKeysTests
{
    private const string Secret = "sk-very-secret-0123456789";
    private static readonly Uri OpenAI = new("https://api.openai.com/v1");
    private static readonly IReadOnlyList<ProviderKey> Known = [.. ProviderSet.BuiltIn.Keys, new("anthropic", "ANTHROPIC_API_KEY", "api.anthropic.com")];

    [Theory]
    [InlineData("OPENAI_API_KEY"), InlineData("FATHOM__KEYS__OPENAI__VALUE"), InlineData("fathom__keys__openai__value")]
    public void OpenAI_needs_its_key_and_nothing_else(string variable)
    {
        Assert.Equal(Secret, Keys((variable, Secret)).For("m", null, OpenAI));
        Assert.Equal(Secret, Keys((variable, Secret)).For("m", "openai", OpenAI));
    }

    [Theory]
    [InlineData("ANTHROPIC_API_KEY"), InlineData("FATHOM__KEYS__ANTHROPIC__VALUE")]
    public void Anthropic_needs_its_key_and_nothing_else(string variable)
    {
        Uri anthropic = new("https://api.anthropic.com/v1");
        Assert.Equal(Secret, Keys((variable, Secret)).For("m", null, anthropic));
        Assert.Throws<FathomException>(() => Keys((variable, Secret)).For("m", "anthropic", OpenAI));
        Assert.Throws<FathomException>(() => Keys(("OPENAI_API_KEY", Secret)).For("m", null, anthropic));
    }

    [Theory]
    [InlineData("AZURE_OPENAI_API_KEY"), InlineData("FATHOM__KEYS__AZURE__VALUE")]
    public void The_key_for_Azure_needs_the_host_of_its_user(string variable)
    {
        Uri mine = new("https://mine.openai.azure.com"), other = new("https://other.openai.azure.com");
        FathomException e = Assert.Throws<FathomException>(() => Keys((variable, Secret)).For("m", "azure", mine));
        Assert.Contains("bound to no host. Set the environment variable FATHOM__KEYS__AZURE__HOSTS=mine.openai.azure.com", e.Message, StringComparison.Ordinal);
        ApiKeys bound = Keys((variable, Secret), ("FATHOM__KEYS__AZURE__HOSTS", "mine.openai.azure.com"));
        Assert.Equal(Secret, bound.For("m", "azure", mine));
        Assert.Throws<FathomException>(() => bound.For("m", "azure", other));
        Assert.Throws<FathomException>(() => Keys((variable, Secret)).For("m", null, mine));
    }

    [Fact]
    public void Whether_a_key_is_there_is_known_without_a_host()
    {
        ApiKeys keys = Keys(("ANTHROPIC_API_KEY", Secret), ("FATHOM__KEYS__LAB__VALUE", Secret));
        Assert.True(keys.Has("lab", OpenAI));
        Assert.True(keys.Has("anthropic", new Uri("https://api.anthropic.com")));
        Assert.False(keys.Has("openai", OpenAI));
        Assert.False(keys.Has("no name", OpenAI));
    }

    [Fact]
    public void A_server_on_this_machine_that_names_no_key_gets_none() =>
        Assert.All(["http://localhost:8000/v1", "http://127.0.0.1/v1", "http://[::1]:1/v1"],
            endpoint => Assert.Equal("none", Keys(("OPENAI_API_KEY", Secret)).For("m", null, new Uri(endpoint))));

    [Theory]
    [InlineData("https://evil.example/v1", "openai")]
    [InlineData("https://api.openai.com.evil.example/v1", "openai")]
    [InlineData("https://api.openai.com@evil.example/v1", "openai")]
    [InlineData("http://api.openai.com/v1", "openai")]
    [InlineData("http://api.openai.com/v1", null)]
    [InlineData("http://localhost:8000/v1", "openai")]
    [InlineData("https://evil.example/v1", null)]
    [InlineData("http://10.0.0.5/v1", null)]
    [InlineData("https://evil.example/v1", "lab")]
    [InlineData("https://lab.example/v1", "unbound")]
    [InlineData("ftp://lab.example/v1", "lab")]
    public void A_key_goes_to_its_own_hosts_only(string endpoint, string? name)
    {
        ApiKeys keys = Keys(("OPENAI_API_KEY", Secret), ("FATHOM__KEYS__LAB__VALUE", Secret), ("FATHOM__KEYS__LAB__HOSTS", "lab.example, other.example"),
            ("FATHOM__KEYS__UNBOUND__VALUE", Secret));
        FathomException e = Assert.Throws<FathomException>(() => keys.For("m", name, new Uri(endpoint)));
        Assert.DoesNotContain(Secret, e.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://lab.example/v1"), InlineData("https://OTHER.example:8443/v1"), InlineData("http://localhost/v1")]
    public void Hosts_are_a_list(string endpoint) =>
        Assert.Equal(Secret, Keys(("FATHOM__KEYS__LAB__VALUE", Secret), ("FATHOM__KEYS__LAB__HOSTS", "lab.example, other.example,localhost"))
            .For("m", "lab", new Uri(endpoint)));

    [Fact]
    public void The_host_is_checked_before_the_key_is_read()
    {
        FathomException e = Assert.Throws<FathomException>(() => Keys().For("m", "openai", new Uri("https://evil.example")));
        Assert.Contains("is not sent to evil.example", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void OPENAI_API_KEY_does_not_follow_a_rebound_name() =>
        Assert.Throws<FathomException>(() => Keys(("OPENAI_API_KEY", Secret), ("FATHOM__KEYS__OPENAI__HOSTS", "proxy.example"))
            .For("m", "openai", new Uri("https://proxy.example/v1")));

    [Theory]
    [InlineData("openai", "FATHOM__KEYS__OPENAI__VALUE or OPENAI_API_KEY")]
    [InlineData("lab", "FATHOM__KEYS__LAB__VALUE, or the user secret"), InlineData("lab", "FATHOM__KEYS__LAB__VALUE")]
    public void A_missing_key_says_which_variable_to_set(string name, string expected)
    {
        Uri endpoint = name == "lab" ? new Uri("https://lab.example") : OpenAI;
        ApiKeys keys = Keys(("FATHOM__KEYS__LAB__HOSTS", "lab.example"), ("OPENAI_API_KEY", " "));
        FathomException e = Assert.Throws<FathomException>(() => keys.For("m", name, endpoint));
        Assert.Contains(expected, e.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sk-abc"), InlineData("sk_live_abc"), InlineData("0123456789abcdef0123456789abcdef"), InlineData("a0123456789abcdef0123456789abcdef")]
    [InlineData("AIzaSyA-x"), InlineData(""), InlineData("name\n")]
    public void What_looks_like_a_key_is_no_name_and_is_not_repeated(string literal)
    {
        Assert.False(ApiKeys.IsName(literal));
        FathomException e = Assert.Throws<FathomException>(() => Keys().For("m", literal, OpenAI));
        if (literal.Length > 0) Assert.DoesNotContain(literal, e.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://LAB.EXAMPLE/v1", "lab.example"), InlineData("https://lab.example/v1", "LAB.Example")]
    [InlineData("https://lab.example./v1", "lab.example"), InlineData("https://lab.example/v1", "lab.example.")]
    [InlineData("https://lab.example:8443/v1", "lab.example"), InlineData("https://lab.example:8443/v1", "lab.example:8443")]
    [InlineData("https://lab.example/v1", "lab.example:443")]
    [InlineData("http://[::1]:8000/v1", "::1"), InlineData("http://[::1]:8000/v1", "[::1]"), InlineData("http://[::1]:8000/v1", "[::1]:8000")]
    [InlineData("http://LOCALHOST:8000/v1", "localhost"), InlineData("http://127.0.0.1:8000/v1", "127.0.0.1:8000")]
    [InlineData("https://bücher.example/v1", "bücher.example"), InlineData("https://bücher.example/v1", "xn--bcher-kva.example")]
    public void A_host_is_known_in_every_way_to_write_it(string endpoint, string entry) =>
        Assert.Equal(Secret, Keys(("FATHOM__KEYS__LAB__VALUE", Secret), ("FATHOM__KEYS__LAB__HOSTS", entry)).For("m", "lab", new Uri(endpoint)));

    [Theory]
    [InlineData("https://a.lab.example/v1", "lab.example"), InlineData("https://lab.example/v1", "a.lab.example"), InlineData("https://lab.example/v1", "*.example")]
    [InlineData("https://lab.example.evil.test/v1", "lab.example"), InlineData("https://xlab.example/v1", "lab.example"), InlineData("https://lab.example/v1", "example")]
    [InlineData("https://lab.example:8443/v1", "lab.example:443"), InlineData("https://lab.example/v1", ".")]
    [InlineData("http://lab.example/v1", "lab.example"), InlineData("http://127.0.0.1.evil.test/v1", "127.0.0.1.evil.test")]
    [InlineData("http://0.0.0.0/v1", "0.0.0.0"), InlineData("http://loopback/v1", "loopback"), InlineData("http://a.localhost/v1", "a.localhost")]
    [InlineData("https://user@lab.example/v1", "lab.example"), InlineData("https://user:pass@lab.example/v1", "lab.example")]
    [InlineData("https://l\u0430b.example/v1", "lab.example")]
    public void A_host_that_only_looks_like_an_allowed_one_is_refused(string endpoint, string entry)
    {
        FathomException e = Assert.Throws<FathomException>(() => Keys(("FATHOM__KEYS__LAB__VALUE", Secret), ("FATHOM__KEYS__LAB__HOSTS", entry)).For("m", "lab", new Uri(endpoint)));
        Assert.DoesNotContain(Secret, e.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Secrets_have_keys_and_their_hosts_and_the_environment_wins()
    {
        Dictionary<string, string?> secrets = new() { ["Keys:lab:Value"] = "from-secrets", ["Keys:Lab:Hosts"] = "lab.example", ["Keys:openai:Value"] = "openai-secret" };
        Uri lab = new("https://lab.example/v1");
        Assert.Equal("from-secrets", new ApiKeys(new Dictionary<string, string?>(), secrets).For("m", "lab", lab));
        Assert.Equal("openai-secret", new ApiKeys(new Dictionary<string, string?>(), secrets).For("m", null, OpenAI));
        Assert.Equal(Secret, new ApiKeys(new Dictionary<string, string?> { ["FATHOM__KEYS__LAB__VALUE"] = Secret }, secrets).For("m", "lab", lab));
        Assert.Equal(Secret, new ApiKeys(new Dictionary<string, string?> { ["OPENAI_API_KEY"] = Secret }, secrets).For("m", null, OpenAI));
        ApiKeys rebound = new(new Dictionary<string, string?> { ["FATHOM__KEYS__LAB__HOSTS"] = "other.example" }, secrets);
        Assert.Throws<FathomException>(() => rebound.For("m", "lab", lab));
    }

    [Theory]
    [InlineData("sk-very\nsecret"), InlineData("sk-very secret"), InlineData("sk-verysécret")]
    public void A_key_that_no_header_can_have_is_refused_and_not_repeated(string value)
    {
        FathomException e = Assert.Throws<FathomException>(() => Keys(("OPENAI_API_KEY", value)).For("m", null, OpenAI));
        Assert.Contains("expected printable ASCII", e.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("sk-very", e.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_key_there_is_is_taken_out_of_texts()
    {
        KeyRedaction keys = new ApiKeys(
            new Dictionary<string, string?>
            {
                ["OPENAI_API_KEY"] = "key-of-openai", ["ANTHROPIC_API_KEY"] = "key-of-anthropic", ["AZURE_OPENAI_API_KEY"] = "key-of-azure",
                ["fathom__keys__lab__value"] = " key-of-the-lab ", ["FATHOM__KEYS__LAB__HOSTS"] = "lab.example",
            },
            new Dictionary<string, string?> { ["Keys:other:Value"] = "key-in-secrets" }).Redaction;
        Assert.Equal("(key) (key) (key) (key) (key) lab.example",
            keys.Clean("key-of-openai key-of-anthropic key-of-azure key-of-the-lab key-in-secrets lab.example"));
    }

    private static ApiKeys Keys(params (string Name, string? Value)[] environment) => new(environment.ToDictionary(v => v.Name, v => v.Value), null, Known);
}
