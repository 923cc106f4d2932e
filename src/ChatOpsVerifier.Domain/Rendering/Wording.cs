using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace ChatOpsVerifier.Domain.Rendering;

/// <summary>
/// A sentence of the program's own, as it is in the code: what is between backticks there can be typed, and is code. What is put
/// into it is data and stays as it is, whatever characters it holds.
/// </summary>
[InterpolatedStringHandler]
public sealed class Wording
{
    private readonly ImmutableArray<Run>.Builder _runs;
    private bool _isCode;

    public Wording(int literalLength, int formattedCount)
    {
        _ = literalLength;
        _runs = ImmutableArray.CreateBuilder<Run>((2 * formattedCount) + 1);
    }

    public void AppendLiteral(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var parts = value.Split('`');
        for (var i = 0; i < parts.Length; i++)
        {
            _isCode ^= i > 0;
            Append(parts[i]);
        }
    }

    public void AppendFormatted(string? value) => Append(value ?? "");

    /// <summary>Another sentence, with its own code.</summary>
    public void AppendFormatted(RichText value)
    {
        ArgumentNullException.ThrowIfNull(value);
        foreach (var run in value.Runs)
        {
            Append(run);
        }
    }

    public void AppendFormatted<T>(T value, string? format = null) =>
        Append(value is IFormattable formattable ? formattable.ToString(format, CultureInfo.CurrentCulture) : value?.ToString() ?? "");

    internal RichText ToRichText() => new(_runs.ToImmutable());

    private void Append(string text) => Append(new Run(text, _isCode ? RunStyle.Code : RunStyle.Plain));

    // Pieces of one style are one run, as if the sentence had been written down at once.
    private void Append(Run run)
    {
        if (_runs.Count > 0 && _runs[^1] is var last && run with { Text = last.Text } == last && run is { Url: null, Mention: null })
        {
            _runs[^1] = last with { Text = last.Text + run.Text };
        }
        else if (run.Text.Length > 0)
        {
            _runs.Add(run);
        }
    }
}
