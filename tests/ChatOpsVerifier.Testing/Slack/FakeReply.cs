using System.Net.WebSockets;
using System.Text;

namespace ChatOpsVerifier.Testing.Slack;

public abstract record FakeReply
{
    private FakeReply()
    {
    }

    /// <summary>The connection is cut as soon as the request was read.</summary>
    public sealed record Drop : FakeReply;

    /// <summary>Nothing ever comes.</summary>
    public sealed record Silence : FakeReply;

    /// <summary>The reply comes when that has happened.</summary>
    public sealed record Late(Func<CancellationToken, Task> Until, FakeReply Reply) : FakeReply;

    /// <summary>The connection becomes a WebSocket, on which the test speaks; it is cut when the test has spoken.</summary>
    public sealed record Upgrade(Func<WebSocket, CancellationToken, Task> Talk) : FakeReply;

    /// <param name="Headers">"Name: value".</param>
    public sealed record Answer(byte[] Body, int Status, string ContentType, params string[] Headers) : FakeReply
    {
        public Answer(string json, int status = 200, params string[] headers)
            : this(Encoding.UTF8.GetBytes(json), status, "application/json; charset=utf-8", headers)
        {
        }

        /// <summary>More is announced than comes, and the connection stays open.</summary>
        public bool IsCutOff { get; init; }

        public string Head() => string.Join(
            "\r\n",
            [
                $"HTTP/1.1 {Status} Told",
                $"Content-Type: {ContentType}",
                $"Content-Length: {Body.Length + (IsCutOff ? 1 : 0)}",
                "Connection: close",
                .. Headers,
                "\r\n"
            ]);
    }
}
