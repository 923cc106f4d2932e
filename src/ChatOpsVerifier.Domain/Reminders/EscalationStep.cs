namespace ChatOpsVerifier.Domain.Reminders;

/// <summary>The steps of escalation, from the first on. The values are a storage format.</summary>
public enum EscalationStep
{
    /// <summary>Not started: nobody was reminded since the person did something.</summary>
    None = 0,

    /// <summary>A message to the person alone.</summary>
    Private = 1,

    /// <summary>The person is called by name in the team's channel.</summary>
    Channel = 2,

    /// <summary>A second person is notified.</summary>
    SecondPerson = 3,
}
