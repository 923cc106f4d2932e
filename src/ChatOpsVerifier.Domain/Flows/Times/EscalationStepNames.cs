using ChatOpsVerifier.Domain.Reminders;

namespace ChatOpsVerifier.Domain.Flows.Times;

/// <summary>How a step reaches people, the same in chat, on the page and on the command line.</summary>
public static class EscalationStepNames
{
    /// <summary>"a private message", "a mention in the team's channel", "a message to the second person".</summary>
    public static string Of(EscalationStep step) => step switch
    {
        EscalationStep.Channel => "a mention in the team's channel",
        EscalationStep.SecondPerson => "a message to the second person",
        _ => "a private message",
    };
}
