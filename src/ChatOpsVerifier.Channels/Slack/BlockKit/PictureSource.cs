using System.Text.Json.Nodes;

namespace ChatOpsVerifier.Channels.Slack.BlockKit;

/// <summary>Where Slack takes a picture from.</summary>
public abstract record PictureSource
{
    private PictureSource()
    {
    }

    /// <summary>An address that Slack itself can reach.</summary>
    public sealed record Address(string Url) : PictureSource;

    /// <summary>A file that was uploaded to Slack: "F012".</summary>
    public sealed record File(string Id) : PictureSource;

    internal JsonObject Block(string alternativeText)
    {
        var block = new JsonObject { ["type"] = "image", ["alt_text"] = alternativeText };
        switch (this)
        {
            case Address address:
                block["image_url"] = address.Url;
                break;
            case File file:
                block["slack_file"] = new JsonObject { ["id"] = file.Id };
                break;
        }

        return block;
    }
}
