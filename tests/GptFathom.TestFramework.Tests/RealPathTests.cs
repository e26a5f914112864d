using Xunit;

namespace GptFathom.Tests;

public sealed class RealPathTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Links_are_followed_wherever_in_the_path_they_are_and_relative_ones_from_where_they_lie()
    {
        string file = RealPath.Of(_folder.Write("a/b/c.txt", ""));
        Directory.CreateSymbolicLink(_folder.PathOf("one"), _folder.PathOf("a"));
        Directory.CreateSymbolicLink(_folder.PathOf("two"), "one");
        File.CreateSymbolicLink(_folder.PathOf("a/b/d.txt"), "c.txt");
        Assert.Equal(file, RealPath.Of(_folder.PathOf("two/b/d.txt")));
    }

    [Fact]
    public void What_does_not_exist_is_taken_as_it_is() => Assert.EndsWith(Path.Combine("x", "y"), RealPath.Of(_folder.PathOf("x/y")), StringComparison.Ordinal);

    [Fact]
    public void A_folder_holds_itself_and_what_is_below_and_not_what_only_begins_like_it()
    {
        string inner = Directory.CreateDirectory(_folder.PathOf("out")).FullName;
        Assert.True(RealPath.IsWithin(inner, inner + Path.DirectorySeparatorChar));
        Assert.True(RealPath.IsWithin(Path.Combine(inner, "deep", "er"), inner));
        Assert.False(RealPath.IsWithin(_folder.PathOf("output"), inner));
        Assert.False(RealPath.IsWithin(_folder.Root, inner));
        Assert.True(RealPath.IsWithin(inner, Path.GetPathRoot(inner)!));
    }
}
