using System.Collections.Immutable;

namespace ChatOpsVerifier.Channels.Shared.Reading;

/// <summary>What of a message text cannot hold, counted by kind: "a picture", "2 videos". Kinds are ours: nothing that somebody wrote is in it.</summary>
internal sealed class Losses
{
    private readonly List<(string One, string Many)> _kinds = [];
    private readonly List<int> _counts = [];

    /// <param name="one">"a picture".</param>
    /// <param name="many">"pictures"; null: the same words however often.</param>
    public void Add(string one, string? many = null)
    {
        var at = _kinds.FindIndex(k => k.One == one);
        if (at < 0)
        {
            _kinds.Add((one, many ?? one));
            _counts.Add(1);
        }
        else
        {
            _counts[at]++;
        }
    }

    public void Picture() => Add("a picture", "pictures");

    /// <summary>A part whose kind this program does not know; of it only the text is kept.</summary>
    public void Unknown(string kind)
    {
        var name = new string([.. kind.Where(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '.' or '/').Take(60)]);
        Add($"a part of the kind “{name}” except its text", $"parts of the kind “{name}” except their text");
    }

    public void TooDeep() => Add("what is nested too deeply");

    public ImmutableArray<string> All => [.. _kinds.Zip(_counts, (k, n) => n == 1 || k.One == k.Many ? k.One : $"{n} {k.Many}")];
}
