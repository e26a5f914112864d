using System.Text.Json;

namespace GptFathom.Testing;

/// <summary>The files beside its sources of a project whose models are scripts: "old" knows every answer, "new" does not.</summary>
public static class PlacedFiles
{
    public const int Samples = 20;

    /// <param name="folder">Where they are written.</param>
    /// <param name="lineEnd">How each line of each file ends.</param>
    public static void Write(string folder, string lineEnd)
    {
        string[] prompts = [.. Enumerable.Range(1, Samples).Select(n => Exam.Prompt("tickets", n))];
        Write("fathom.json", """
            {
              // as an editor on Windows writes it
              "candidate": "old",
              "suite": "tickets",
              "models": {
                "old": { "api": "scripted", "file": "demo\\old.jsonl" },
                "new": { "api": "scripted", "file": "demo\\new.jsonl" },
              },
            }

            """);
        Write("data/tickets.jsonl", Exam.Lines("tickets", Samples));
        Write("data/leaks.jsonl", Exam.Lines("leaks", 8));
        Write("data/examples.jsonl", "{\"question\":\"1 + 1?\",\"answer\":\"2\\n\"}\n{\"question\":\"2 + 2?\",\"answer\":\"4\"}\n");
        Write("demo/old.jsonl", string.Concat(prompts.Select(p => Line(p, Exam.Right(p)))));
        Write("demo/new.jsonl", string.Concat(prompts.Select((p, n) => Line(p, n % 2 == 0 ? Exam.Right(p) : Exam.Wrong(p)))));

        void Write(string name, string text) => FolderContents.Write(folder, name, text.ReplaceLineEndings(lineEnd));

        static string Line(string prompt, string completion) => JsonSerializer.Serialize(new { prompt, completion }) + "\n";
    }

    /// <summary>The files with an accepted run.</summary>
    /// <param name="folder">Where they are written.</param>
    /// <param name="verified">The accepted run.</param>
    /// <param name="lineEnd">How each line of each file ends.</param>
    public static void Write(string folder, string verified, string lineEnd)
    {
        Write(folder, lineEnd);
        FolderContents.Write(folder, "Snapshots/tickets.verified.jsonl", verified.Replace("\n", lineEnd, StringComparison.Ordinal));
    }
}
