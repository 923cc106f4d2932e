namespace ChatOpsVerifier.Channels.Slack.Api;

/// <summary>A method of the Web API as this program uses it. Source: the public method reference at docs.slack.dev.</summary>
/// <param name="Name">"chat.postMessage".</param>
/// <param name="Scopes">What the token must be allowed.</param>
/// <param name="IsRepeatable">Called twice, it does no more than called once: a call whose fate is unknown may be made again at once.</param>
/// <param name="IsPost">Puts a new message before people: kept to about one a second in each channel.</param>
/// <param name="IsUrgent">Somebody has just pressed something and looks at the screen, and Slack gives three seconds: it goes ahead of what waits for the
/// provider's limit.</param>
internal sealed record SlackMethod(string Name, string[] Scopes, bool IsRepeatable = true, bool IsPost = false, bool IsUrgent = false);
