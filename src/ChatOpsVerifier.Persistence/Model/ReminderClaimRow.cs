using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ChatOpsVerifier.Persistence.Model;

/// <summary>A slot in which somebody was, or is about to be, reminded: the one who inserts it sends.</summary>
internal sealed class ReminderClaimRow
{
    public required string Slug { get; init; }

    public required string PersonId { get; init; }

    public required string Slot { get; init; }

    public required string Reason { get; init; }

    public DateTimeOffset At { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<ReminderClaimRow>
    {
        public void Configure(EntityTypeBuilder<ReminderClaimRow> builder) =>
            builder.ToTable("reminder_claims").HasKey(c => new { c.Slug, c.PersonId, c.Slot });
    }
}
