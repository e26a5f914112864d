using GptFathom.Models.Transport;
using Xunit;

namespace GptFathom.Tests.Models.Transport;

public class EndpointsTests
{
    [Theory]
    [InlineData("http://localhost/", true), InlineData("http://LOCALHOST.:1/", true), InlineData("http://127.0.0.1/", true), InlineData("http://127.8.9.1/", true)]
    [InlineData("http://[::1]:8000/", true), InlineData("http://127.1/", true), InlineData("http://loopback/", true)]
    [InlineData("http://localhost.evil.test/", false), InlineData("http://a.localhost/", false)]
    [InlineData("http://0.0.0.0/", false), InlineData("http://10.0.0.1/", false), InlineData("http://127.0.0.1.evil.test/", false), InlineData("http://[::]/", false)]
    public void This_machine_is_known_by_number_and_as_localhost(string address, bool isLocal) => Assert.Equal(isLocal, Endpoints.IsLocal(new Uri(address)));

    [Fact]
    public void No_proxy_stands_before_this_machine() => Assert.Null(Endpoints.Proxy(new Uri("http://localhost:8000/v1")));
}
