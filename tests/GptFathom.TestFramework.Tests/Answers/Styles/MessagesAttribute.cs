using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Text.Json;
using GptFathom.Datasets;

namespace GptFathom.Tests.Answers.Styles;

/// <summary>Samples whose input is a list of chat messages: the last of them is the question. A file a group, named by what the file's name has after its last underscore.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class MessagesAttribute(params string[] paths) : DatasetAttribute
{
    public override async IAsyncEnumerable<Sample> ReadAsync(IDataFiles files, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (string path in paths.SelectMany(files.FindAll))
        {
            using StreamReader reader = new(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
            string group = Path.GetFileName(path).Split('.')[0].Split('_')[^1];
            int number = 0;
            while (await reader.ReadLineAsync(cancellationToken) is { Length: > 0 } line)
            {
                using JsonDocument document = JsonDocument.Parse(line);
                JsonElement ideal = document.RootElement.GetProperty("ideal");
                yield return new Sample
                {
                    Id = $"{group}/{number++}",
                    Input = document.RootElement.GetProperty("input").EnumerateArray().Last().GetProperty("content").GetString()!,
                    Targets = ideal.ValueKind == JsonValueKind.Array ? [.. ideal.EnumerateArray().Select(answer => answer.GetString()!).Distinct()] : [ideal.GetString()!],
                    Group = group,
                };
            }
        }
    }
}
