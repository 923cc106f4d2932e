using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ChatOpsVerifier.Persistence.Model;

/// <summary>An imported file's bytes, once, under their digest.</summary>
internal sealed class SourceRow
{
    public required string Sha256 { get; init; }

    public required byte[] Content { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<SourceRow>
    {
        public void Configure(EntityTypeBuilder<SourceRow> builder) => builder.ToTable("sources").HasKey(s => s.Sha256);
    }
}
