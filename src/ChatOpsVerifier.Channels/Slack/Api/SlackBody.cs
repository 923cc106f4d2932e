using System.Buffers;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace ChatOpsVerifier.Channels.Slack.Api;

/// <summary>What a call sends: written once, so that it can be sent again.</summary>
internal sealed record SlackBody(ReadOnlyMemory<byte> Bytes, string ContentType)
{
    private const string JsonType = "application/json; charset=utf-8";
    private const string FormType = "application/x-www-form-urlencoded";

    /// <param name="write">Writes the properties of one object.</param>
    public static SlackBody Json(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        return new(buffer.WrittenMemory, JsonType);
    }

    /// <summary>For the methods that read, which take no JSON. Fields without a value are left out.</summary>
    public static SlackBody Form(params ReadOnlySpan<(string Name, string? Value)> fields)
    {
        var form = new StringBuilder();
        foreach (var (name, value) in fields)
        {
            if (value is not null)
            {
                form.Append(form.Length == 0 ? "" : "&").Append(name).Append('=').Append(WebUtility.UrlEncode(value));
            }
        }

        return new(Encoding.ASCII.GetBytes(form.ToString()), FormType);
    }

    public HttpContent ToContent() => new ReadOnlyMemoryContent(Bytes) { Headers = { ContentType = MediaTypeHeaderValue.Parse(ContentType) } };
}
