namespace ChatOpsVerifier.Conversations.Tests.Providers;

/// <summary>How a provider counts what it takes. Instants rise.</summary>
public abstract class ProviderLimit
{
    public abstract bool Takes(TimeSpan at);

    public static ProviderLimit Of(string kind, double perSecond) => kind switch
    {
        "fixed" => new Fixed(perSecond),
        "sliding" => new Sliding(perSecond),
        "bucket" => new Bucket(perSecond),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such limit."),
    };

    /// <summary>So many in each second by the clock.</summary>
    private sealed class Fixed(double perSecond) : ProviderLimit
    {
        private int _second = -1;
        private int _count;

        public override bool Takes(TimeSpan at)
        {
            (_second, _count) = (int)at.TotalSeconds == _second ? (_second, _count) : ((int)at.TotalSeconds, 0);
            return _count < perSecond && ++_count > 0;
        }
    }

    /// <summary>So many in any second.</summary>
    private sealed class Sliding(double perSecond) : ProviderLimit
    {
        private readonly Queue<TimeSpan> _taken = new();

        public override bool Takes(TimeSpan at)
        {
            while (_taken.TryPeek(out var oldest) && oldest <= at - TimeSpan.FromSeconds(1))
            {
                _taken.Dequeue();
            }

            if (_taken.Count >= perSecond)
            {
                return false;
            }

            _taken.Enqueue(at);
            return true;
        }
    }

    /// <summary>A second's worth saved up at most.</summary>
    private sealed class Bucket(double perSecond) : ProviderLimit
    {
        private double _used;
        private TimeSpan _at;

        public override bool Takes(TimeSpan at)
        {
            _used = Math.Max(0, _used - ((at - _at).TotalSeconds * perSecond));
            _at = at;
            if (_used > perSecond - 1)
            {
                return false;
            }

            _used++;
            return true;
        }
    }
}
