namespace ChatOpsVerifier.Domain.Reminders;

/// <summary>The steps of the ladder, from the bottom up. The values are a storage format.</summary>
public enum EscalationStep
{
    /// <summary>At the foot of it: nobody was reminded since the person did something.</summary>
    None = 0,

    /// <summary>A message to the person alone.</summary>
    Private = 1,

    /// <summary>The person is called by name in the team's channel.</summary>
    Channel = 2,

    /// <summary>A second person is told.</summary>
    SecondPerson = 3,
}
