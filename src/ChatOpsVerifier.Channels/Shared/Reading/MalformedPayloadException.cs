namespace ChatOpsVerifier.Channels.Shared.Reading;

/// <summary>A delivery lacks something that it must have. It will not have it the next time either, so it is acknowledged and told in the log.</summary>
internal sealed class MalformedPayloadException(string field, string found, string accepted)
    : Exception($"{field}: found {found}; expected {accepted}.")
{
    /// <summary>"event.channel".</summary>
    public string Field { get; } = field;

    /// <summary>What kind of thing is there; never its content.</summary>
    public string Found { get; } = found;

    public string Accepted { get; } = accepted;
}
