using System.Text.Json.Nodes;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Domain.Rendering;

namespace ChatOpsVerifier.Channels.Slack.BlockKit;

/// <summary>A message's form as a window of its own.</summary>
public interface ISlackForms
{
    /// <summary>A modal with all of the form's inputs, within Slack's limits; <paramref name="view"/> is its private_metadata.</summary>
    JsonObject ModalOf(OpenPrompt prompt, MessageBlock.Form form, SlackFormView view);
}
