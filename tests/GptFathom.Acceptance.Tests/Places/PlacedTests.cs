using Xunit;

namespace GptFathom.Acceptance.Places;

/// <summary>The tests that share one build; one after the other, since some of them put the project back to where it was built.</summary>
[CollectionDefinition(PlacedProject.Collection)]
public sealed class PlacedTests : ICollectionFixture<PlacedProject>;
