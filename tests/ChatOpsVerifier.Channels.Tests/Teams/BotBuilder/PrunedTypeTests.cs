using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using ChatOpsVerifier.Channels.BotBuilder;
using ChatOpsVerifier.Channels.Teams.Setup;
using Microsoft.Bot.Schema;

namespace ChatOpsVerifier.Channels.Tests.Teams.BotBuilder;

/// <summary>
/// Microsoft.Bot.Schema is used without the package AdaptiveCards (Directory.Build.props). That is sound for as long as it names one type
/// of it, in one property, and nobody here touches that property.
/// </summary>
public sealed class PrunedTypeTests
{
    private const string Pruned = "AdaptiveCards";
    private const string Owner = "QuickViewResponse";

    [Fact]
    public void Schema_NamesOneTypeOfThePrunedPackage_InOneProperty()
    {
        using var file = new PEReader(File.OpenRead(typeof(Activity).Assembly.Location));
        var metadata = file.GetMetadataReader();
        var assembly = metadata.AssemblyReferences.Single(a => metadata.GetString(metadata.GetAssemblyReference(a).Name) == Pruned);
        var type = Assert.Single(metadata.TypeReferences, t => metadata.GetTypeReference(t).ResolutionScope == assembly);
        Assert.Equal("AdaptiveCard", metadata.GetString(metadata.GetTypeReference(type).Name));

        Assert.Equal(
            ["<Template>k__BackingField", "Template", "get_Template", "set_Template"], Users(metadata, new Mentions(type)).Order(StringComparer.Ordinal));
        Assert.DoesNotContain(metadata.MemberReferences, m => metadata.GetMemberReference(m).Parent == type);
    }

    [Fact]
    public void Nobody_UsesThatProperty()
    {
        foreach (var assembly in new[] { typeof(BotBuilderServices).Assembly, typeof(TeamsServices).Assembly })
        {
            using var file = new PEReader(File.OpenRead(assembly.Location));
            var metadata = file.GetMetadataReader();
            Assert.DoesNotContain(metadata.TypeReferences, t => metadata.GetString(metadata.GetTypeReference(t).Name) == Owner);
        }

        Assert.False(File.Exists(Path.Combine(AppContext.BaseDirectory, $"{Pruned}.dll")));
    }

    private static IEnumerable<string> Users(MetadataReader metadata, Mentions mentions)
    {
        foreach (var type in metadata.TypeDefinitions.Select(metadata.GetTypeDefinition))
        {
            foreach (var field in type.GetFields().Select(metadata.GetFieldDefinition).Where(f => f.DecodeSignature(mentions, null)))
            {
                yield return metadata.GetString(field.Name);
            }

            foreach (var property in type.GetProperties().Select(metadata.GetPropertyDefinition).Where(p => p.DecodeSignature(mentions, null).ReturnType))
            {
                Assert.Equal(Owner, metadata.GetString(type.Name));
                yield return metadata.GetString(property.Name);
            }

            foreach (var method in type
                .GetMethods()
                .Select(metadata.GetMethodDefinition)
                .Where(m => m.DecodeSignature(mentions, null) is var s && (s.ReturnType || s.ParameterTypes.Any(p => p))))
            {
                yield return metadata.GetString(method.Name);
            }
        }
    }

    /// <summary>Whether a signature mentions the type, anywhere.</summary>
    private sealed class Mentions(TypeReferenceHandle type) : ISignatureTypeProvider<bool, object?>
    {
        public bool GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) => handle == type;

        public bool GetTypeFromSpecification(MetadataReader reader, object? genericContext, TypeSpecificationHandle handle, byte rawTypeKind) =>
            reader.GetTypeSpecification(handle).DecodeSignature(this, genericContext);

        public bool GetGenericInstantiation(bool genericType, ImmutableArray<bool> typeArguments) => genericType || typeArguments.Any(a => a);

        public bool GetFunctionPointerType(MethodSignature<bool> signature) => signature.ReturnType || signature.ParameterTypes.Any(p => p);

        public bool GetModifiedType(bool modifier, bool unmodifiedType, bool isRequired) => modifier || unmodifiedType;

        public bool GetArrayType(bool elementType, ArrayShape shape) => elementType;

        public bool GetByReferenceType(bool elementType) => elementType;

        public bool GetPinnedType(bool elementType) => elementType;

        public bool GetPointerType(bool elementType) => elementType;

        public bool GetSZArrayType(bool elementType) => elementType;

        public bool GetGenericMethodParameter(object? genericContext, int index) => false;

        public bool GetGenericTypeParameter(object? genericContext, int index) => false;

        public bool GetPrimitiveType(PrimitiveTypeCode typeCode) => false;

        public bool GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) => false;
    }
}
