namespace ChatOpsVerifier.Channels.SlackNet;

/// <summary>Keeps a copy of the answer to a call for its caller.</summary>
internal sealed class AnswerKeeper(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    /// <summary>Far beyond the largest answer that is asked for.</summary>
    private const int LargestAnswer = 16 * 1024 * 1024;

    private static readonly AsyncLocal<Kept?> Present = new();

    /// <summary>For the calls that the caller makes from now on.</summary>
    public static Kept Begin() => Present.Value = new Kept();

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var answer = await base.SendAsync(request, cancellationToken);
        await answer.Content.LoadIntoBufferAsync(LargestAnswer, cancellationToken);
        if (Present.Value is { } kept)
        {
            kept.Answer = await CopyAsync(answer, cancellationToken);
        }

        return answer;
    }

    private static async Task<HttpResponseMessage> CopyAsync(HttpResponseMessage answer, CancellationToken cancellationToken)
    {
        var copy = new HttpResponseMessage(answer.StatusCode) { Content = new ByteArrayContent(await answer.Content.ReadAsByteArrayAsync(cancellationToken)) };
        foreach (var (name, values) in answer.Headers)
        {
            copy.Headers.TryAddWithoutValidation(name, values);
        }

        foreach (var (name, values) in answer.Content.Headers)
        {
            copy.Content.Headers.TryAddWithoutValidation(name, values);
        }

        return copy;
    }

    /// <summary><see cref="Answer"/> is <c>null</c> until there is one.</summary>
    internal sealed class Kept
    {
        public HttpResponseMessage? Answer { get; set; }
    }
}
