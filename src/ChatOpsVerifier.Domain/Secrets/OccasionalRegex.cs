using System.Text.RegularExpressions;

namespace ChatOpsVerifier.Domain.Secrets;

/// <summary>
/// A pattern that runs in linear time and that most texts never need. Its automaton takes up to 12 MB and 0.2 s to build, so it is built when it is asked
/// for, and given back to the collector when it is not. One that is asked for again and again is kept: each is built three times at most.
/// </summary>
/// <param name="pattern">In .NET's syntax, without lookaround and back-references.</param>
/// <param name="options">Added to what linear time needs.</param>
/// <param name="patience">For a pattern that cannot run in linear time: the time limit that it runs with instead; <c>null</c>: it is refused.</param>
internal sealed class OccasionalRegex(string pattern, RegexOptions options = RegexOptions.None, TimeSpan? patience = null)
{
    private const int MostBuilds = 3;

    private readonly Lock _gate = new();
    private readonly WeakReference<Regex> _built = new(null!);
    private Regex? _kept;
    private int _builds;

    /// <exception cref="NotSupportedException">The pattern cannot run in linear time, and no time limit was given.</exception>
    /// <exception cref="ArgumentException">It is not a pattern.</exception>
    public Regex Value
    {
        get
        {
            if (_kept is { } kept)
            {
                return kept;
            }

            lock (_gate)
            {
                if (_built.TryGetTarget(out var built))
                {
                    return built;
                }

                built = Build();
                _builds++;
                _built.SetTarget(built);
                _kept = _builds >= MostBuilds ? built : null;
                return built;
            }
        }
    }

    public bool IsMatch(ReadOnlySpan<char> text) => Value.IsMatch(text);

    private Regex Build()
    {
        try
        {
            return new Regex(pattern, options | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
        }
        catch (NotSupportedException) when (patience is { } limit)
        {
            return new Regex(pattern, options | RegexOptions.CultureInvariant, limit);
        }
    }
}
