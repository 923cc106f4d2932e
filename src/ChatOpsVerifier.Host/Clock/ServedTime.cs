using System.Text.Json;
using System.Text.Json.Serialization;
using ChatOpsVerifier.Host.Configuration;

namespace ChatOpsVerifier.Host.Clock;

/// <summary>
/// Tells how old something is by time that the program has run through, and not by the clock alone: a clock that jumps makes nothing
/// older. Whatever the clock gained without such time (a jump, but also a time switched off, which looks the same) is remembered as a
/// gap, in <c>clock.json</c>, and counts for nothing. Without that file, nothing that is there is old yet.
/// </summary>
internal sealed class ServedTime(Settings settings, TimeProvider time)
{
    /// <summary>Less is a restart, or the clock being set right.</summary>
    private static readonly TimeSpan Unremarkable = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(5);

    /// <summary>Longer than anything is kept.</summary>
    private static readonly TimeSpan Unknown = TimeSpan.FromDays(36_500);

    /// <summary>A gap a night for ten years. Of more, the oldest two become one.</summary>
    private const int MostGaps = 3_650;

    private readonly Lock _gate = new();
    private readonly string _path = Path.Combine(settings.Data.Folder, "clock.json");
    private ClockState? _state;
    private long _seen;
    private long? _written;

    /// <summary>To be called now and then: in between, it is not noticed whether the clock or the time went on.</summary>
    public void Observe()
    {
        lock (_gate)
        {
            var (now, stamp) = (time.GetUtcNow(), time.GetTimestamp());
            var known = _state;
            var before = known ?? Read() ?? new ClockState(now, [new ClockGap(now, Unknown)]);
            var ran = known is null ? TimeSpan.Zero : time.GetElapsedTime(_seen, stamp);
            var gap = now - before.SeenAt - ran;
            var gaps = gap > Unremarkable ? [.. before.Gaps, new ClockGap(now, gap)] : before.Gaps;
            (_state, _seen) = (new ClockState(now, Bounded(gaps)), stamp);
            if (gap > Unremarkable || _written is not { } last || time.GetElapsedTime(last, stamp) > Every)
            {
                Write(_state);
                _written = stamp;
            }
        }
    }

    /// <returns>What is from before this has been there for so long, of time that the program ran through.</returns>
    public DateTimeOffset Before(TimeSpan age)
    {
        Observe();
        lock (_gate)
        {
            var (now, gaps) = _state!;
            var cutoff = Back(now, age);
            while (true)
            {
                // A gap that lies between has made what is before it look older than it is.
                var further = Back(now, age + gaps.Where(g => g.Until > cutoff && g.Until <= now).Aggregate(TimeSpan.Zero, (sum, g) => sum + g.Length));
                if (further >= cutoff)
                {
                    return cutoff;
                }

                cutoff = further;
            }
        }
    }

    private static DateTimeOffset Back(DateTimeOffset from, TimeSpan by) => from - DateTimeOffset.UnixEpoch > by ? from - by : DateTimeOffset.UnixEpoch;

    private static IReadOnlyList<ClockGap> Bounded(IReadOnlyList<ClockGap> gaps) => gaps.Count <= MostGaps
        ? gaps
        : [gaps[1] with { Length = gaps[0].Length + gaps[1].Length }, .. gaps.Skip(2)];

    private ClockState? Read()
    {
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllBytes(_path), ClockJson.Default.ClockState) is { Gaps: not null } state ? state : null;
        }
        catch (Exception unknown) when (unknown is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }

    private void Write(ClockState state)
    {
        try
        {
            File.WriteAllBytes(_path + ".next", JsonSerializer.SerializeToUtf8Bytes(state, ClockJson.Default.ClockState));
            File.Move(_path + ".next", _path, overwrite: true);
        }
        catch (Exception full) when (full is IOException or UnauthorizedAccessException)
        {
            // Until it can be written again, more counts as a gap, and less is removed.
        }
    }
}

/// <param name="SeenAt">The clock when it was last looked at.</param>
internal sealed record ClockState(DateTimeOffset SeenAt, IReadOnlyList<ClockGap> Gaps);

/// <param name="Until">The clock at its end.</param>
/// <param name="Length">What the clock gained without time that the program ran through.</param>
internal sealed record ClockGap(DateTimeOffset Until, TimeSpan Length);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ClockState))]
internal sealed partial class ClockJson : JsonSerializerContext;
