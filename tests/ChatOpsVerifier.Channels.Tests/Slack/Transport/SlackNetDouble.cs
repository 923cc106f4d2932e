using System.Net.WebSockets;
using SlackNet;
#if NAMED_PACKAGES
using ChatOpsVerifier.Channels.SlackNet;
#else
using System.Text;
#endif

namespace ChatOpsVerifier.Channels.Tests.Slack.Transport;

/// <summary>
/// With -p:NamedPackages=true SlackNet itself. Without it the package is not there, and this does, over the same HTTP and the same
/// connection, as much of it as the adapter asks for.
/// </summary>
internal static class SlackNetDouble
{
#if NAMED_PACKAGES
    public static ISlackApiClient Client(HttpClient http, ISlackUrlBuilder urls) => SlackNetServices.Client(http, urls);

    public static IWebSocket Socket(ClientWebSocket socket, Uri address) => new WebSocketWrapper(socket, address.AbsoluteUri);
#else
    public static ISlackApiClient Client(HttpClient http, ISlackUrlBuilder urls) => new ClientDouble(http, urls, "");

    public static IWebSocket Socket(ClientWebSocket socket, Uri address) => new SocketDouble(socket, address);

    private sealed class ClientDouble(HttpClient http, ISlackUrlBuilder urls, string token) : ISlackApiClient
    {
        public async Task<T> Post<T>(string apiMethod, Dictionary<string, object> args, HttpContent content, CancellationToken cancellationToken)
            where T : class
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, urls.Url(apiMethod, args)) { Content = content };
            request.Headers.Authorization = new("Bearer", token);
            using var response = await http.SendAsync(request, cancellationToken);
            response.EnsureSuccessStatusCode();
            return null!;
        }

        public ISlackApiClient WithAccessToken(string accessToken) => new ClientDouble(http, urls, accessToken);
    }

    private sealed class SocketDouble(ClientWebSocket socket, Uri address) : IWebSocket, IObservable<string>, IDisposable
    {
        private readonly TaskCompletionSource<object> _closed = new();
        private IObserver<string>? _observer;

        public Task Closed => _closed.Task;

        public IObservable<string> Messages => this;

        public async Task<bool> Open(CancellationToken cancellationToken)
        {
            await socket.ConnectAsync(address, cancellationToken);
            _ = Task.Run(ReadAsync, CancellationToken.None);
            return true;
        }

        public Task Send(
            string message) => socket.SendAsync(Encoding.UTF8.GetBytes(message), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);

        public IDisposable Subscribe(IObserver<string> observer)
        {
            _observer = observer;
            return this;
        }

        public void Dispose() => socket.Dispose();

        private async Task ReadAsync()
        {
            try
            {
                var (message, piece) = (new MemoryStream(), new byte[1024]);
                while (await socket.ReceiveAsync(piece, CancellationToken.None) is { MessageType: not WebSocketMessageType.Close } read)
                {
                    message.Write(piece, 0, read.Count);
                    if (read.EndOfMessage)
                    {
                        _observer!.OnNext(Encoding.UTF8.GetString(message.ToArray()));
                        message = new MemoryStream();
                    }
                }

                await socket.CloseAsync(WebSocketCloseStatus.NormalClosure, "", CancellationToken.None);
                _closed.SetResult(0);
            }
            catch (Exception e)
            {
                _closed.SetResult(e);
            }
        }
    }
#endif
}
