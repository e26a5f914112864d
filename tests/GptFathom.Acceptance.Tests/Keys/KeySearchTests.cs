using System.Text;
using GptFathom.Acceptance.Places;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace GptFathom.Acceptance.Keys;

/// <summary>Whatever a run goes through, no file and no console has the key afterwards.</summary>
[Collection(PlacedProject.Collection)]
public sealed class KeySearchTests(PlacedProject project)
{
    [Fact]
    public async Task After_success()
    {
        await using Witness witness = await Witness.SayingAsync("1001");
        await SearchAsync(witness, "tickets", run => run.EndsWith("Regressed", isRed: true));
    }

    [Theory]
    [InlineData(401), InlineData(403), InlineData(429), InlineData(500)]
    public async Task After_errors_that_repeat_the_key_in_body_and_headers(int status)
    {
        string form = Uri.EscapeDataString(Lab.Secret), base64 = Convert.ToBase64String(Encoding.UTF8.GetBytes($"Bearer {Lab.Secret}"));
        await using Witness witness = await Witness.StartAsync(context =>
        {
            context.Response.StatusCode = status;
            context.Response.Headers["WWW-Authenticate"] = $"Bearer realm=\"{context.Request.Headers.Authorization}\"";
            context.Response.Headers["x-request-id"] = Lab.Secret;
            return context.Response.WriteAsJsonAsync(new
            {
                error = new { message = $"Incorrect API key provided: {Lab.Secret}, that is {Lab.Secret[..12]}***, ?key={form}, {base64}", type = Lab.Secret, code = Lab.Secret },
            });
        });
        await SearchAsync(witness, "tickets", run =>
        {
            run.IsRed(true);
            Assert.Contains("Incorrect API key provided: (key), that is (key)***", run.Output, StringComparison.Ordinal);
            Assert.DoesNotContain(Lab.Secret[..12], run.Output, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task After_errors_that_are_not_even_json()
    {
        await using Witness witness = await Witness.StartAsync(context =>
        {
            context.Response.StatusCode = 400;
            return context.Response.WriteAsync($"<html>{context.Request.Headers.Authorization}</html>");
        });
        await SearchAsync(witness, "tickets", run => run.IsRed(true));
    }

    [Fact]
    public async Task After_replies_that_repeat_the_key()
    {
        await using Witness witness = await Witness.SayingAsync($"You sent {Lab.Secret}, as JSON \"{Lab.Secret}\\\", ?{Uri.EscapeDataString(Lab.Secret)}. It is 1001.");
        await SearchAsync(witness, "tickets", run => run.EndsWith("Regressed", isRed: true));
    }

    [Fact]
    public async Task After_a_body_that_carries_it_into_exceptions_assertions_and_scores()
    {
        await using Witness witness = await Witness.SayingAsync("1006");
        await SearchAsync(witness, "leaks", run =>
        {
            Assert.Contains("leaks: error in 1 of 8: HttpRequestException: Unauthorized: Authorization: Bearer (key)", run.Output, StringComparison.Ordinal);
            Assert.Equal(11, run.Tests.All.Count);
        });
    }

    private async Task SearchAsync(Witness witness, string suite, Action<TestRun> check)
    {
        string checkout = project.CheckOut();
        string temporary = project.NewFolder();
        Dictionary<string, string?> environment = Lab.Environment(witness.Endpoint);
        environment["TMPDIR"] = environment["TEMP"] = environment["TMP"] = temporary;

        TestRun run = await Lab.TestAsync(
            project, checkout, environment, "--fathom-suite", suite, "--output", "Detailed",
            "--diagnostic", "--diagnostic-verbosity", "trace", "--diagnostic-output-directory", Path.Combine(temporary, "diagnostics"));

        Assert.All(witness.Requests, request => Assert.Contains($"Authorization: Bearer {Lab.Secret}", request, StringComparison.Ordinal));
        check(run);
        Assert.NotEmpty(Directory.GetFiles(temporary, "*.diag", SearchOption.AllDirectories));
        KeySearch.FindsNothing(run, checkout, temporary);
    }
}
