namespace ChatOpsVerifier.Channels.Shared.Publishing;

/// <summary>
/// What was drawn last for each picture, so that none is drawn more often than once a minute: a picture costs a hundred times what the
/// words beside it do, and nobody looks at one for every answer.
/// </summary>
internal sealed class RecentPictures<T>(TimeProvider time)
    where T : class
{
    /// <summary>Between two drawings of one picture.</summary>
    public static readonly TimeSpan Between = TimeSpan.FromMinutes(1);

    /// <summary>Pictures of more reports are drawn again sooner.</summary>
    private const int Most = 1_000;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, (string Path, T Picture, DateTimeOffset At)> _known = new(StringComparer.Ordinal);

    /// <param name="path">Its address; its query distinguishes its states.</param>
    /// <returns>The picture, and after how long a newer one may be drawn, which is null where this is the newest; null: it is to be drawn now.</returns>
    public (T Picture, TimeSpan? NewerAfter)? Find(string path)
    {
        lock (_gate)
        {
            if (!_known.TryGetValue(NameOf(path), out var last))
            {
                return null;
            }

            var rest = last.At + Between - time.GetUtcNow();
            return last.Path == path ? (last.Picture, null) : rest > TimeSpan.Zero && rest <= Between ? (last.Picture, rest) : null;
        }
    }

    public void Keep(string path, T picture)
    {
        lock (_gate)
        {
            if (_known.Count >= Most && !_known.ContainsKey(NameOf(path)))
            {
                _known.Remove(_known.MinBy(k => k.Value.At).Key);
            }

            _known[NameOf(path)] = (path, picture, time.GetUtcNow());
        }
    }

    /// <summary>It cannot be shown.</summary>
    public void Forget(string path)
    {
        lock (_gate)
        {
            _known.Remove(NameOf(path));
        }
    }

    private static string NameOf(string path) => path.Split('?')[0];
}
